package org.luoshi.app.workbench.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.duty.OccurrenceAction;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.workbench.Due;

/**
 * A line of work.
 *
 * @param due what is due
 * @param days how many days from today to its day; negative when it is past
 * @param year whether its day is in another year than today
 * @param worked the last working day before, when its day is off; or null
 * @param actions ways to go on from it
 * @param provisional whether the days off of its year are not announced yet
 */
public record Line(
    Due due,
    long days,
    boolean year,
    @Nullable LocalDate worked,
    List<OccurrenceAction> actions,
    boolean provisional) {
  /** Such as 11-25 周三. */
  public String day(Shell shell) {
    return day(shell, due.day(), year);
  }

  static String day(Shell shell, LocalDate day, boolean year) {
    String weekday = shell.t("work.weekday." + day.getDayOfWeek().getValue());
    return (year ? day.toString() : day.toString().substring("2026-".length())) + " " + weekday;
  }

  /** Such as 今天, 逾期 3 天, 还有 5 天; what became of it when it is closed. */
  public String near(Shell shell) {
    if (!due.isOpen()) {
      String key = due.state() == Due.State.DONE ? "work.done-on" : "work.waived-on";
      return shell.t(key, String.valueOf(due.closed()));
    }
    if (!due.dated()) {
      return shell.t("work.undated");
    }
    return switch (Math.clamp(days, -1, 2)) {
      case -1 -> shell.t("work.late", -days);
      case 0 -> shell.t("work.today");
      case 1 -> shell.t("work.tomorrow");
      default -> shell.t("work.in-days", days);
    };
  }

  /** How the line looks: late, soon, closed or calm. */
  public String style() {
    return !due.isOpen()
        ? "closed"
        : !due.dated() ? "calm" : days < 0 ? "late" : days < 2 ? "soon" : "calm";
  }

  /** What has to be said of its day, or null. */
  public @Nullable String hint(Shell shell) {
    if (!due.isOpen() || !due.dated() || days < 0) {
      return null;
    }
    if (worked != null) {
      return shell.t(provisional ? "work.off.provisional" : "work.off", day(shell, worked, year));
    }
    return null;
  }

  /** The time of day, or empty. */
  public String clock() {
    return due.begins() == null ? "" : due.begins() + (due.ends() == null ? "" : "–" + due.ends());
  }
}
