package org.luoshi.app.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Sealing;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People who work for the organisations of the scope. Phones are sealed and shown masked. */
@Component
public class People {
  private static final String COLUMNS =
      """
      select q.id, q.name, q.organisation_id, o.name, q.phone
      from person q join organisation o on o.id = q.organisation_id
      """;

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final Organisations organisations;
  private final Changes changes;
  private final RowMapper<Person> person;

  People(JdbcClient jdbc, Sealing sealing, Organisations organisations, Changes changes) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.organisations = organisations;
    this.changes = changes;
    person =
        (row, at) ->
            new Person(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                masked(row.getLong(1), row.getBytes(5)));
  }

  /**
   * Somebody.
   *
   * @param id number
   * @param name name
   * @param organisation for which organisation
   * @param organisationName that organisation's name
   * @param phone masked, such as {@code 199****0001}; null where there is none
   */
  public record Person(
      long id, String name, long organisation, String organisationName, @Nullable String phone) {}

  /**
   * What a form says of a person.
   *
   * @param name name
   * @param phone in clear; empty for none
   * @param form number of the form, so that sent twice it enters one person
   */
  public record Entry(String name, String phone, UUID form) {}

  /** Whether the present seat sees personal data at all. */
  public static boolean areSeen() {
    return Scope.current().may(Right.SEE_PEOPLE);
  }

  /** The people of an organisation. */
  @Transactional(readOnly = true)
  public List<Person> of(long organisation) {
    return jdbc.sql(COLUMNS + " where q.organisation_id = ? order by q.id limit 500")
        .param(organisation)
        .query(person)
        .list();
  }

  /** Masks the names of the scope's people that stand in some texts, for whoever sees no people. */
  @Transactional(readOnly = true)
  public NameMask mask(Collection<String> texts) {
    return NameMask.of(
        areSeen() || texts.isEmpty()
            ? List.of()
            : jdbc.sql("select distinct q.name from person q where strpos(?, q.name) > 0")
                .param(String.join("\n", texts))
                .query((row, at) -> row.getString(1))
                .list());
  }

  /** People of the scope by a part of the name or the whole phone number, fifty at most. */
  @Transactional(readOnly = true)
  public List<Person> find(String text) {
    String wanted = Line.clean(text);
    Optional<String> phone = Phone.read(wanted);
    if (phone.isPresent()) {
      return jdbc.sql(COLUMNS + " where q.phone_hash = ? order by q.id limit 50")
          .param(sealing.hash("phone", phone.get()))
          .query(person)
          .list();
    }
    return jdbc.sql(COLUMNS + " where strpos(q.name, ?) > 0 order by q.id limit 50")
        .param(wanted)
        .query(person)
        .list();
  }

  /**
   * One person.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Person get(long id) {
    return jdbc.sql(COLUMNS + " where q.id = ?")
        .param(id)
        .query(person)
        .optional()
        .orElseThrow(() -> new NotHere("person " + id));
  }

  /** Enters a person; returns the number. The same form sent twice enters one. */
  @Transactional
  public long add(long organisation, Entry entry) {
    Organisation of = organisations.open(organisation);
    String name = Line.name("name", entry.name(), 50);
    String phone = phone(entry.phone());
    Optional<Long> added =
        jdbc.sql(
                """
                insert into person (organisation_id, name, form) values (?, ?, ?)
                on conflict (form) do nothing returning id
                """)
            .params(of.id(), name, entry.form())
            .query(Long.class)
            .optional();
    if (added.isEmpty()) {
      return jdbc.sql("select id from person where form = ?")
          .param(entry.form())
          .query(Long.class)
          .single();
    }
    long id = added.get();
    setPhone(id, phone);
    changes.audit("person.add", of.id(), "person " + id);
    return id;
  }

  /**
   * Changes name and phone.
   *
   * @param keepPhone whether the phone stays as it is
   */
  @Transactional
  public void change(long id, String name, String phone, boolean keepPhone) {
    Person before = get(id);
    String cleaned = Line.name("name", name, 50);
    String number = phone(phone);
    jdbc.sql("update person set name = ? where id = ?").params(cleaned, id).update();
    if (!keepPhone) {
      setPhone(id, number);
    }
    changes.audit("person.change", before.organisation(), "person " + id);
  }

  /**
   * The phone in clear, for a seat that may read it; either way it stands in the audit trail.
   *
   * @return empty when the seat may not, or there is none
   */
  @Transactional
  public Optional<String> clearPhone(long id) {
    Person shown = get(id);
    var seat = Scope.current().seat();
    if (seat == null || !seat.seesClear()) {
      return Optional.empty();
    }
    byte[] sealed =
        jdbc.sql("select phone from person where id = ?")
            .param(id)
            .query((row, at) -> Optional.ofNullable(row.getBytes(1)))
            .single()
            .orElse(null);
    changes.audit("person.phone", shown.organisation(), "person " + id);
    return sealed == null ? Optional.empty() : Optional.ofNullable(sealing.open(cell(id), sealed));
  }

  private static @Nullable String phone(String text) {
    if (text.isBlank()) {
      return null;
    }
    return Phone.read(text).orElseThrow(() -> new Refused("phone", "fault.phone"));
  }

  private void setPhone(long id, @Nullable String phone) {
    jdbc.sql("update person set phone = ?, phone_hash = ? where id = ?")
        .param(1, phone == null ? null : sealing.seal(cell(id), phone), java.sql.Types.BINARY)
        .param(2, phone == null ? null : sealing.hash("phone", phone), java.sql.Types.BINARY)
        .param(3, id)
        .update();
  }

  private @Nullable String masked(long id, byte @Nullable [] sealed) {
    if (sealed == null) {
      return null;
    }
    String phone = sealing.open(cell(id), sealed);
    return phone == null ? "****" : Phone.masked(phone);
  }

  private static Sealing.Cell cell(long id) {
    return new Sealing.Cell("person", "phone", id);
  }
}
