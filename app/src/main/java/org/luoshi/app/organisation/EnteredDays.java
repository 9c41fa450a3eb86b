package org.luoshi.app.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days as people enter them and the database counts them. */
@Component
public class EnteredDays {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private final JdbcClient jdbc;

  EnteredDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Today, by the clock of the database. */
  public LocalDate today() {
    return jdbc.sql("select current_date").query(LocalDate.class).single();
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
