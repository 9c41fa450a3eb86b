package org.luoshi.app.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * When school terms begin and end; local, so it is a parameter. The customary ones run from 1
 * September to 31 January and from 16 February to 10 July.
 *
 * @param autumnBegins first day of the first term, in the year before the second
 * @param autumnEnds its last day, in the next calendar year
 * @param springBegins first day of the second term
 * @param springEnds its last day
 */
public record Terms(
    MonthDay autumnBegins, MonthDay autumnEnds, MonthDay springBegins, MonthDay springEnds) {
  /** The customary terms. */
  public static final Terms CUSTOMARY =
      new Terms(MonthDay.of(9, 1), MonthDay.of(1, 31), MonthDay.of(2, 16), MonthDay.of(7, 10));

  Days spring(int year) {
    return new Days(springBegins.atYear(year), springEnds.atYear(year));
  }

  Days autumn(int year) {
    return new Days(autumnBegins.atYear(year), autumnEnds.atYear(year + 1));
  }

  Days schoolYear(int year) {
    return new Days(autumnBegins.atYear(year), springEnds.atYear(year + 1));
  }

  /** The school year a day belongs to begins in this calendar year. */
  int schoolYearOf(LocalDate day) {
    return day.isBefore(autumnBegins.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
  }
}
