package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the scope. */
@Component
public class Organisations {
  /** So many are found at most. */
  public static final int MOST = 50;

  private static final String COLUMNS =
      """
      select o.id, o.name, o.kind, c.code, o.opened, o.closed, o.merged_into
      from organisation o
      left join organisation_code c on c.organisation_id = o.id and upper_inf(c.valid)
      """;

  private static final RowMapper<Organisation> ORGANISATION =
      (row, at) ->
          new Organisation(
              row.getLong(1),
              row.getString(2),
              Kind.of(row.getString(3)),
              row.getString(4),
              row.getObject(5, LocalDate.class),
              row.getObject(6, LocalDate.class),
              row.getObject(7, Long.class));

  private final JdbcClient jdbc;

  Organisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A name or code, and when it was borne.
   *
   * @param text the name or code
   * @param from first day
   * @param to first day no more, or null
   */
  public record Borne(String text, LocalDate from, @Nullable LocalDate to) {}

  /**
   * One organisation.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Organisation get(long id) {
    return jdbc.sql(COLUMNS + " where o.id = ?")
        .param(id)
        .query(ORGANISATION)
        .optional()
        .orElseThrow(() -> new NotHere("organisation " + id));
  }

  /**
   * One that is still there.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it was closed
   */
  @Transactional(readOnly = true)
  public Organisation open(long id) {
    Organisation organisation = get(id);
    if (!organisation.isOpen()) {
      throw new Refused("", "fault.closed", organisation.name());
    }
    return organisation;
  }

  /** Those whose name has this in it, or whose code begins with it; those still open first. */
  @Transactional(readOnly = true)
  public List<Organisation> find(String text) {
    String wanted = Line.clean(text);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            COLUMNS
                + """
                where strpos(lower(o.name), lower(:text)) > 0 or starts_with(c.code, replace(:text, ' ', ''))
                order by o.closed is not null, o.name <> :text, length(o.name), o.id limit :most
                """)
        .param("text", wanted)
        .param("most", MOST)
        .query(ORGANISATION)
        .list();
  }

  /**
   * The open ones of a tree that a person may mean by a name or code: exactly one of that code or
   * name, or else all whose name has it in it; the first ones where nothing was entered. {@value
   * #MOST} at most.
   */
  @Transactional(readOnly = true)
  public List<Organisation> meant(String tree, String text) {
    String wanted = Line.clean(text);
    List<Organisation> found =
        jdbc.sql(
                COLUMNS
                    + """
                    join tree_place p on p.organisation_id = o.id and p.tree = :tree and upper_inf(p.valid)
                    where o.closed is null and (strpos(lower(o.name), lower(:text)) > 0 or starts_with(c.code, replace(:text, ' ', '')))
                    order by nlevel(p.path), length(o.name) * sign(length(:text)), o.id limit :most
                    """)
            .param("tree", tree)
            .param("text", wanted)
            .param("most", MOST)
            .query(ORGANISATION)
            .list();
    String code = wanted.replace(" ", "");
    List<Organisation> exact =
        found.stream().filter(o -> o.name().equals(wanted) || code.equals(o.code())).toList();
    return exact.isEmpty() ? found : exact;
  }

  /** The names an organisation bore, the latest first. */
  @Transactional(readOnly = true)
  public List<Borne> names(long id) {
    return borne("select name, lower(valid), upper(valid) from organisation_name", id);
  }

  /** The codes it had, the latest first. */
  @Transactional(readOnly = true)
  public List<Borne> codes(long id) {
    return borne("select code, lower(valid), upper(valid) from organisation_code", id);
  }

  private List<Borne> borne(String select, long id) {
    return jdbc.sql(select + " where organisation_id = ? order by lower(valid) desc")
        .param(id)
        .query(
            (row, at) ->
                new Borne(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class)))
        .list();
  }
}
