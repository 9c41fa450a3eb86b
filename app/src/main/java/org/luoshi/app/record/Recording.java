package org.luoshi.app.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.duty.Settling;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down what was done: once, corrected by a new version, or voided. What a record counts for
 * is closed, and opened again, in the same transaction. Rows are locked in the order record,
 * occurrences; the audit trail comes last.
 */
@Component
public class Recording {
  private static final int REASON = 500;

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final Reading reading;
  private final Matching matching;
  private final Twins twins;
  private final VersionRows rows;
  private final Closings closings;
  private final Records records;
  private final Audit audit;

  Recording(
      JdbcClient jdbc,
      Organisations organisations,
      Reading reading,
      Matching matching,
      Twins twins,
      VersionRows rows,
      Closings closings,
      Records records,
      Audit audit) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.reading = reading;
    this.matching = matching;
    this.twins = twins;
    this.rows = rows;
    this.closings = closings;
    this.records = records;
    this.audit = audit;
  }

  /**
   * The version that holds, with its record locked.
   *
   * @param entered the day on which the record was entered first
   */
  private record Current(
      long version, int number, boolean isVoid, UUID form, long organisation, LocalDate entered) {}

  /**
   * Takes down what was done. The same form sent twice makes one record.
   *
   * @throws NotHere for an organisation, duty or occurrence outside the scope
   * @throws Refused naming the field that has to be mended; {@code record.fault.twin} where it
   *     looks like a record that is there already
   */
  @Transactional
  public Saved save(Entry entry) {
    organisations.open(entry.organisation());
    Taken taken = reading.take(entry);
    oneAtATime(entry, taken);
    Optional<Long> known = known(entry);
    if (known.isPresent()) {
      return Saved.before(known.get());
    }
    if (!entry.anyway() && !twins.of(entry, taken, null).isEmpty()) {
      throw new Refused("", "record.fault.twin");
    }
    Map<Long, List<String>> because = because(entry, taken, null);
    Closings.Wanted wanted = closings.hold(entry, null);
    long record =
        jdbc.sql(
                """
                insert into work_record (organisation_id, form, made_by) values (?, ?, luoshi_account()) returning id
                """)
            .params(entry.organisation(), entry.form())
            .query(Long.class)
            .single();
    var place = new VersionRows.Place(entry.organisation(), record, 1, entry.form(), "");
    write(place, entry, taken, closings.close(wanted, taken, because));
    return told("record.save", record, entry.organisation(), wanted, List.of());
  }

  /**
   * Puts another version in the place of the one that was looked at.
   *
   * @param number of the version that was looked at
   * @throws NotHere outside the scope
   * @throws Refused without a reason, when somebody corrected it meanwhile, or naming the field
   *     that has to be mended
   */
  @Transactional
  public Saved correct(long record, int number, Entry entry, String reason) {
    Current current = lock(record);
    if (current.form().equals(entry.form())) {
      return Saved.before(record);
    }
    check(current, number);
    if (current.organisation() != entry.organisation()) {
      throw new NotHere("organisation " + entry.organisation());
    }
    String why = Line.name("reason", reason, REASON);
    Taken read = reading.take(entry);
    Taken taken = read.belated(reading.isBelated(read.day(), current.entered()));
    Map<Long, List<String>> because = because(entry, taken, record);
    Closings.Wanted wanted = closings.hold(entry, record);
    rows.supersede(current.version());
    var place =
        new VersionRows.Place(current.organisation(), record, number + 1, entry.form(), why);
    write(place, entry, taken, closings.close(wanted, taken, because));
    return told(
        "record.correct",
        record,
        current.organisation(),
        wanted,
        closings.reopen(wanted, nameless(record, why)));
  }

  /**
   * Voids a record: it counts for nothing any more, and stays to be read.
   *
   * @param number of the version that was looked at
   * @param form number of the form
   * @throws NotHere outside the scope
   * @throws Refused without a reason, or when somebody corrected it meanwhile
   */
  @Transactional
  public Saved annul(long record, int number, UUID form, String reason) {
    Current current = lock(record);
    if (current.form().equals(form)) {
      return Saved.before(record);
    }
    check(current, number);
    String why = Line.name("reason", reason, REASON);
    Entry nothing = Entry.of(form, current.organisation(), "", Map.of());
    Closings.Wanted wanted = closings.hold(nothing, record);
    rows.supersede(current.version());
    rows.addVoid(
        new VersionRows.Place(current.organisation(), record, number + 1, form, why),
        current.version());
    return told(
        "record.void",
        record,
        current.organisation(),
        wanted,
        closings.reopen(wanted, nameless(record, why)));
  }

  /** A reason for pages that everybody reads: without the names in the record's lists. */
  private String nameless(long record, String reason) {
    return NameMask.hiding(records.names(List.of(record))).text(reason);
  }

  private void write(
      VersionRows.Place place, Entry entry, Taken taken, List<VersionRows.Counted> credits) {
    long version = rows.add(place, taken);
    rows.credit(place, version, credits);
    rows.files(place, version, entry.files());
  }

  private Saved told(
      String action,
      long record,
      long organisation,
      Closings.Wanted wanted,
      List<Settling.Held> reopened) {
    List<Settling.Held> closed =
        wanted.occurrences().stream().filter(Settling.Held::isOpen).toList();
    List<Settling.Held> already =
        wanted.occurrences().stream().filter(one -> !one.isOpen() && !wanted.isOwn(one)).toList();
    closed.forEach(one -> audit.done("occurrence.done", organisation, "occurrence " + one.id()));
    reopened.forEach(
        one -> audit.done("occurrence.take-back", organisation, "occurrence " + one.id()));
    audit.done(action, organisation, "record " + record);
    return new Saved(record, closed, already, reopened.size());
  }

  /** Why it counts for each duty, as far as a machine can say. */
  private Map<Long, List<String>> because(Entry entry, Taken taken, @Nullable Long record) {
    Map<Long, List<String>> because = new HashMap<>();
    if (!entry.credits().isEmpty()) {
      matching
          .of(
              new Matching.Facts(
                  entry.organisation(),
                  taken.kind().key(),
                  taken.day(),
                  taken.values(),
                  entry.asked(),
                  entry.duty(),
                  entry.credits(),
                  Set.of(),
                  record))
          .matches()
          .forEach(match -> because.put(match.duty(), match.because()));
    }
    return because;
  }

  /** Of two who take down the same fact at once, the second sees the first one's. */
  private void oneAtATime(Entry entry, Taken taken) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("record " + entry.organisation() + taken.kind().key() + taken.day())
        .query((row, at) -> 0)
        .list();
  }

  private Optional<Long> known(Entry entry) {
    return jdbc.sql("select id from work_record where form = ?")
        .param(entry.form())
        .query(Long.class)
        .optional();
  }

  private static void check(Current current, int number) {
    if (current.isVoid()) {
      throw new Refused("", "record.fault.void");
    }
    if (current.number() != number) {
      throw new Refused("", "record.fault.changed");
    }
  }

  private Current lock(long record) {
    boolean isHere =
        jdbc.sql("select id from work_record where id = ? for update")
            .param(record)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!isHere) {
      throw new NotHere("record " + record);
    }
    return jdbc.sql(
            """
            select v.id, v.number, v.state = 'void', v.form, v.organisation_id,
              (r.made_at at time zone 'Asia/Shanghai')::date
            from record_version v join work_record r on r.id = v.record_id
            where v.record_id = ? and v.superseded_at is null
            """)
        .param(record)
        .query(
            (row, at) ->
                new Current(
                    row.getLong(1),
                    row.getInt(2),
                    row.getBoolean(3),
                    row.getObject(4, UUID.class),
                    row.getLong(5),
                    row.getObject(6, LocalDate.class)))
        .single();
  }
}
