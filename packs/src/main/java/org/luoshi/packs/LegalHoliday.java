package org.luoshi.packs;

/**
 * A holiday the law takes off each year, for years without a notice.
 *
 * @param name its name
 * @param on its first day
 * @param days how many days it lasts
 */
public record LegalHoliday(String name, Moment on, int days) {}
