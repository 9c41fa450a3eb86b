package org.luoshi.app.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.luoshi.app.access.Today;
import org.luoshi.app.frame.Refused;
import org.springframework.stereotype.Component;

/** Days as people enter them and the database counts them. */
@Component
public class EnteredDays {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private final Today today;

  EnteredDays(Today today) {
    this.today = today;
  }

  /** Today, by the clock of the database. */
  public LocalDate today() {
    return today.get();
  }

  /**
   * The day of a form, such as {@code 2026-03-01}; today where nothing was entered.
   *
   * @throws Refused when it is no day, or after today
   */
  public LocalDate read(String field, String text) {
    LocalDate today = today();
    if (text.isBlank()) {
      return today;
    }
    LocalDate day = parse(field, text.strip());
    if (day.isAfter(today)) {
      throw new Refused(field, "fault.future");
    }
    if (day.isBefore(FIRST)) {
      throw new Refused(field, "fault.day");
    }
    return day;
  }

  private static LocalDate parse(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Refused(field, "fault.day");
    }
  }
}
