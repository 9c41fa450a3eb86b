package org.luoshi.reader.internal.outline;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;

/** Reads the calendar year a plan is for ({@code year.rules}). */
final class YearReader {
  private static final RuleBook RULES = RuleBook.load("year");
  private static final String CHINESE = "〇一二三四五六七八九";

  private YearReader() {}

  /** The year the title names, else the one the opening makes the plan for; null when hidden. */
  static @Nullable Integer year(PlanText plan) {
    RuleMatch inTitle = RULES.next(plan.siftedTitle(), 0, plan.title().length());
    RuleMatch found = inTitle != null ? inTitle : inOpening(plan);
    return found == null ? null : number(String.valueOf(found.group("year")));
  }

  private static @Nullable RuleMatch inOpening(PlanText plan) {
    int end = plan.openingEnd();
    RuleMatch match = RULES.next(plan.sifted(), plan.start(), end);
    while (match != null && !match.rule().get("in", "").equals("opening")) {
      match = RULES.next(plan.sifted(), match.end(), end);
    }
    return match;
  }

  private static int number(String written) {
    int value = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i) == '零' || written.charAt(i) == '○' ? '〇' : written.charAt(i);
      int chinese = CHINESE.indexOf(c);
      value = value * 10 + (chinese >= 0 ? chinese : Character.digit(c, 10));
    }
    return value;
  }
}
