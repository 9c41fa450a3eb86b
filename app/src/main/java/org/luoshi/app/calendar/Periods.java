package org.luoshi.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** The periods of a calendar: which one a day is in, and the next. */
final class Periods {
  private final Terms terms;

  Periods(Terms terms) {
    this.terms = terms;
  }

  /** The period that holds a day, or for terms the first that ends on it or later. */
  Days at(Rhythm.Period per, LocalDate day) {
    return switch (per) {
      case DAY -> Days.of(day);
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Days(monday, monday.plusDays(6));
      }
      case HALF_MONTH ->
          day.getDayOfMonth() <= 15
              ? new Days(day.withDayOfMonth(1), day.withDayOfMonth(15))
              : new Days(day.withDayOfMonth(16), YearMonth.from(day).atEndOfMonth());
      case MONTH -> months(day, 1);
      case QUARTER -> months(day, 3);
      case HALF_YEAR -> months(day, 6);
      case YEAR -> months(day, 12);
      case THREE_YEARS ->
          new Days(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(3).minusDays(1));
      case TERM -> term(day);
      case SCHOOL_YEAR -> schoolYear(day);
    };
  }

  /** The period after one. */
  Days next(Rhythm.Period per, Days present) {
    return at(per, present.to().plusDays(1));
  }

  private static Days months(LocalDate day, int count) {
    YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / count * count + 1);
    return new Days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  private Days term(LocalDate day) {
    for (int year = day.getYear() - 1; ; year++) {
      if (!day.isAfter(terms.autumn(year).to())) {
        return terms.autumn(year);
      }
      if (!day.isAfter(terms.spring(year + 1).to())) {
        return terms.spring(year + 1);
      }
    }
  }

  private Days schoolYear(LocalDate day) {
    Days present = terms.schoolYear(terms.schoolYearOf(day));
    return day.isAfter(present.to()) ? terms.schoolYear(day.getYear()) : present;
  }
}
