package org.luoshi.reader.internal.match.target;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.WordTable;
import org.luoshi.reader.model.Period;
import org.luoshi.reader.model.PlanType;

/** The period an amount repeats in: 每周认5个字 repeats each week, 年内学习不少于6天 in the year. */
final class Repeats {
  private static final Repeats PERIOD = new Repeats("period");
  private static final Repeats SPAN = new Repeats("span");

  private final Map<String, String> periods;
  private final WordTable words;

  private Repeats(String section) {
    periods = Words.of("kind").section(section);
    words = WordTable.of(periods.keySet());
  }

  /** The period, or null when the amount is due once. */
  static @Nullable Period of(Amount amount, Clause clause) {
    Period stated = PERIOD.last(clause);
    boolean counted = amount.isOf("time") || amount.isOf("occasion");
    return stated != null || !counted ? stated : SPAN.last(clause);
  }

  /** Whether the amount says how often something happens in a period: that is a cadence. */
  static boolean isCadence(Amount amount, Clause clause, PlanType type) {
    if (!amount.isOf("occasion")) {
      return false;
    }
    Period period = PERIOD.last(clause);
    if (period == null && type != PlanType.SUMMARY) {
      period = SPAN.last(clause);
      boolean inherited = PERIOD.words.standsIn(clause.earlier());
      return inherited || (period != null && period != Period.SESSION);
    }
    return period != null && period != Period.SESSION;
  }

  private @Nullable Period last(Clause clause) {
    String text = clause.sentence().text();
    if (!words.standsIn(text, clause.start(), clause.to())
        && words.startingAt(text, clause.to(), clause.end()) == 0) {
      return null;
    }
    String before = clause.before() + clause.sentence().words(clause.from(), clause.to());
    String after = clause.after();
    String found = null;
    int at = -1;
    for (Map.Entry<String, String> period : periods.entrySet()) {
      int place = before.lastIndexOf(period.getKey());
      if (place > at) {
        at = place;
        found = period.getValue();
      }
      if (at < 0 && after.startsWith(period.getKey())) {
        found = period.getValue();
      }
    }
    return found == null ? null : Period.of(found);
  }
}
