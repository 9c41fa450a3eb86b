package org.luoshi.app.duty;

import java.time.LocalDate;
import org.luoshi.app.calendar.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the working calendar says of due days. */
@Component
public class DueDays {
  private final ObjectProvider<WorkingCalendar> calendar;

  DueDays(ObjectProvider<WorkingCalendar> calendar) {
    this.calendar = calendar;
  }

  /**
   * A due day. It stays where it was written, also on a day off.
   *
   * @param day the day
   * @param worked the day itself where it is worked, else the last worked one before it
   * @param provisional whether the notice of its year is missing, so that the working days may
   *     still shift
   */
  public record DueDay(LocalDate day, LocalDate worked, boolean provisional) {
    /** Whether the day is a day off. */
    public boolean isOff() {
      return !day.equals(worked);
    }
  }

  /** A due day. */
  public DueDay of(LocalDate day) {
    WorkingCalendar days = calendar.getObject();
    return new DueDay(day, days.workedOrBefore(day), days.isProvisional(day.getYear()));
  }
}
