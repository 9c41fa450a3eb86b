package org.luoshi.packs;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/**
 * A lunar year.
 *
 * @param year the calendar year its new year's day falls into
 * @param newYear that day
 * @param doubled the month that is followed by a leap month of the same number; 0 for none
 * @param longMonths for each month in order, the leap month after its twin, whether it has 30 days
 * @param terms days of the solar terms of the calendar year
 */
public record LunarYear(
    int year,
    LocalDate newYear,
    int doubled,
    List<Boolean> longMonths,
    Map<Moment.SolarTerm, MonthDay> terms) {}
