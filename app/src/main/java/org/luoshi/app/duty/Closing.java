package org.luoshi.app.duty;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.EnteredDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Occurrences are done, waived, and taken back where that was a mistake. Whoever comes second is
 * told; the same form sent twice closes once.
 */
@Component
public class Closing {
  private static final int LONGEST = 500;

  private final JdbcClient jdbc;
  private final Occurrences occurrences;
  private final History history;
  private final EnteredDays days;
  private final Audit audit;

  Closing(
      JdbcClient jdbc, Occurrences occurrences, History history, EnteredDays days, Audit audit) {
    this.jdbc = jdbc;
    this.occurrences = occurrences;
    this.history = history;
    this.days = days;
    this.audit = audit;
  }

  /**
   * It was done.
   *
   * @param edition that was looked at
   * @param day on which, such as {@code 2026-03-01}; empty for today
   * @param note may be empty
   * @throws NotHere outside the scope
   * @throws Refused when somebody closed it meanwhile, or the day is none or yet to come
   */
  @Transactional
  public void done(long id, int edition, String day, String note) {
    close(id, edition, "done", days.read("day", day), note(note));
  }

  /**
   * It is not done, for a reason.
   *
   * @param edition that was looked at
   * @throws NotHere outside the scope
   * @throws Refused without a reason, or when somebody closed it meanwhile
   */
  @Transactional
  public void waive(long id, int edition, String reason) {
    occurrences.get(id);
    close(id, edition, "waived", days.today(), Line.name("reason", reason, LONGEST));
  }

  /**
   * It is to be done after all. What was carried over stays with the later plan.
   *
   * @param edition that was looked at
   * @throws NotHere outside the scope
   * @throws Refused when it was carried over, or somebody changed it meanwhile
   */
  @Transactional
  public void takeBack(long id, int edition) {
    Occurrence closed = locked(id);
    if (closed.isOpen()) {
      return;
    }
    if (closed.carriedTo() != null) {
      throw new Refused("", "occurrence.fault.carried");
    }
    if (closed.edition() != edition) {
      throw new Refused("", "occurrence.fault.changed");
    }
    enter(id, "open", null, "");
    history.note(
        closed.organisation(), closed.duty(), "taken-back", closed.due().toString(), closed.note());
    audit.done("occurrence.take-back", closed.organisation(), "occurrence " + id);
  }

  private static String note(String entered) {
    return entered.isBlank() ? "" : Line.name("note", entered, LONGEST);
  }

  private void close(long id, int edition, String state, LocalDate day, String note) {
    Occurrence open = locked(id);
    if (!open.isOpen()) {
      if (isTheSame(open, state, day, note)) {
        return;
      }
      throw new Refused(
          "", "occurrence.fault.closed", String.valueOf(open.closedOn()), open.note());
    }
    if (open.edition() != edition) {
      throw new Refused("", "occurrence.fault.changed");
    }
    enter(id, state, day, note);
    history.note(
        open.organisation(), open.duty(), state, open.due().toString(), day.toString(), note);
    audit.done("occurrence." + state, open.organisation(), "occurrence " + id);
  }

  /** Whether the same account has closed it in the same way: it pressed twice. */
  private boolean isTheSame(Occurrence closed, String state, LocalDate day, String note) {
    Long by =
        jdbc.sql("select coalesce(closed_by, 0) from occurrence where id = ?")
            .param(closed.id())
            .query(Long.class)
            .single();
    return closed.state().key().equals(state)
        && day.equals(closed.closedOn())
        && note.equals(closed.note())
        && by.equals(Objects.requireNonNullElse(Scope.current().account(), 0L));
  }

  private Occurrence locked(long id) {
    boolean isHere =
        jdbc.sql("select id from occurrence where id = ? for update")
            .param(id)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!isHere) {
      throw new NotHere("occurrence " + id);
    }
    return occurrences.get(id);
  }

  private void enter(long id, String state, @Nullable LocalDate day, String note) {
    jdbc.sql(
            """
            update occurrence set state = ?, closed_on = ?, closed_by = ?, note = ?, edition = edition + 1 where id = ?
            """)
        .param(1, state)
        .param(2, day, java.sql.Types.DATE)
        .param(3, day == null ? null : Scope.current().account(), java.sql.Types.BIGINT)
        .param(4, note)
        .param(5, id)
        .update();
  }
}
