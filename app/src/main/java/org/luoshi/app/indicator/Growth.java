package org.luoshi.app.indicator;

import org.luoshi.packs.CountingRule;

/** How a number comes about in time. */
enum Growth {
  /** Each occurrence adds to it, such as times or attendances: what was waived asks for less. */
  ADDS_UP,
  /** It grows to what was promised, such as different people or the latest share. */
  GROWS,
  /** It has to hold all the time, such as attendance at meetings: it does not depend on the day. */
  HOLDS;

  /** By what a rule does with records; a ratio of latest numbers grows, one of sums holds. */
  static Growth of(CountingRule rule) {
    return switch (rule.how()) {
      case COUNT, SUM -> ADDS_UP;
      case DISTINCT, LATEST -> GROWS;
      case RATIO -> String.valueOf(rule.of()).startsWith("latest") ? GROWS : HOLDS;
    };
  }
}
