package org.luoshi.app.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.packs.CountingRule;

/**
 * What is rolled up.
 *
 * @param tree key of the tree
 * @param at number of the organisation whose children are asked for
 * @param rule how records are counted
 * @param mean whether the mean of the members' values is asked for instead
 * @param kind key of a kind of record; null for all
 * @param period days of the records
 * @param day as of which
 * @param today today
 */
public record Asked(
    String tree,
    long at,
    CountingRule rule,
    boolean mean,
    @Nullable String kind,
    Period period,
    LocalDate day,
    LocalDate today) {
  /** The same by another rule. */
  Asked by(CountingRule other) {
    return new Asked(tree, at, other, mean, kind, period, day, today);
  }

  /** Whether running totals know it: today, whole months. */
  boolean isTotalled() {
    return !day.isBefore(today) && period.isOfMonths(today);
  }

  /** Whether the totals of names know it: today, a whole year. */
  boolean isNamed() {
    return !day.isBefore(today) && period.isOfYears(today);
  }
}
