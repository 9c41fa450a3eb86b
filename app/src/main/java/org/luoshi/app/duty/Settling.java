package org.luoshi.app.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes occurrences for what was done, several at once, and opens them again; within the
 * transaction of whoever takes down what was done, who also enters it in the audit trail.
 */
@Component
public class Settling {
  private final JdbcClient jdbc;

  Settling(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An occurrence that nobody else can change until the transaction ends.
   *
   * @param id its number
   * @param duty number of its duty
   * @param organisation whose duty it is
   * @param due its day
   * @param isOpen whether it is to be done
   * @param closedOn the day it was done or waived on, or null
   * @param by name of the account that closed it; null where it is not seen
   * @param edition grows with every change
   */
  public record Held(
      long id,
      long duty,
      long organisation,
      LocalDate due,
      boolean isOpen,
      @Nullable LocalDate closedOn,
      @Nullable String by,
      int edition) {}

  /**
   * Holds these occurrences, in the order of their numbers; those outside the scope are missing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Held> hold(Collection<Long> ids) {
    Long[] numbers = ids.toArray(Long[]::new);
    jdbc.sql("select id from occurrence where id = any (?) order by id for update")
        .param(numbers)
        .query(Long.class)
        .list();
    return jdbc.sql(
            """
            select o.id, o.duty_id, o.organisation_id, o.due, o.state = 'open', o.closed_on, a.name, o.edition
            from occurrence o left join account a on a.id = o.closed_by where o.id = any (?) order by o.id
            """)
        .param(numbers)
        .query(
            (row, at) ->
                new Held(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getObject(4, LocalDate.class),
                    row.getBoolean(5),
                    row.getObject(6, LocalDate.class),
                    row.getString(7),
                    row.getInt(8)))
        .list();
  }

  /** They were done on a day; those that were done already take its day and note. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void done(Collection<Long> held, LocalDate day, String note) {
    change(held, "done", day, note);
    history(held, "done", day.toString(), note);
  }

  /** They are to be done after all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(Collection<Long> held, String note) {
    change(held, "open", null, "");
    history(held, "taken-back", note);
  }

  private void change(Collection<Long> held, String state, @Nullable LocalDate day, String note) {
    jdbc.sql(
            """
            update occurrence set state = ?, closed_on = ?, closed_by = ?, note = ?, edition = edition + 1
            where id = any (?)
            """)
        .param(1, state)
        .param(2, day, java.sql.Types.DATE)
        .param(3, day == null ? null : Scope.current().account(), java.sql.Types.BIGINT)
        .param(4, note)
        .param(5, held.toArray(Long[]::new))
        .update();
  }

  private void history(Collection<Long> held, String kind, String... words) {
    jdbc.sql(
            """
            insert into duty_change (organisation_id, duty_id, kind, words, account_id)
            select organisation_id, duty_id, ?, array[due::text] || ?::text[], ? from occurrence
            where id = any (?) order by id
            """)
        .param(1, kind)
        .param(2, words)
        .param(3, Scope.current().account(), java.sql.Types.BIGINT)
        .param(4, held.toArray(Long[]::new))
        .update();
  }
}
