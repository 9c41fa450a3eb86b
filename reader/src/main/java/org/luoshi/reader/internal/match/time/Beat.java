package org.luoshi.reader.internal.match.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.number.Numbers;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Quantity;

/** One match of {@code cadences.rules}, by the kind its line {@code is} names. */
record Beat(Kind kind, RuleMatch match) {
  /** What a rule finds. */
  enum Kind {
    /** A period that needs no number: 每月. */
    EVERY,
    /** A period that means a rhythm only with a number of times: 全年 … 12次. */
    WITHIN,
    /** A rhythm complete in itself: 半年有小结. */
    WHOLE,
    /** How many times: 两次. */
    COUNT,
    /** 至少. */
    FLOOR,
    /** 不超过. */
    CEILING,
    /** 约. */
    ABOUT,
    /** A number of something else: 5个字. */
    AMOUNT,
    /** What makes a number a report: 累计. */
    REPORTED,
    /** Another time, which ends what a period governs: 5月. */
    BARRIER;

    /** The kind a rule names; an unknown one is our own mistake and throws. */
    static Kind of(Rule rule) {
      return valueOf(rule.get("is", "").toUpperCase(Locale.ROOT));
    }

    /** Whether it can begin a cadence. */
    boolean starts() {
      return this == EVERY || this == WITHIN || this == WHOLE;
    }
  }

  int start() {
    return match.start();
  }

  int end() {
    return match.end();
  }

  /** The number in it, or null when it has none anybody can know. */
  @Nullable Quantity value() {
    String words = match.group("value");
    return words == null ? null : Numbers.parse(words);
  }

  /** How the number is meant as far as this beat says: 2次以上 is at least, 3次左右 about. */
  Op op() {
    String more = match.group("more");
    Quantity value = value();
    if (more == null) {
      return value != null && value.isRange() ? Op.RANGE : Op.EXACTLY;
    }
    return more.endsWith("以上") ? Op.AT_LEAST : more.equals("左右") ? Op.ABOUT : Op.AT_MOST;
  }

  /** What a beat before a number says about it, or null. */
  @Nullable Op bound() {
    return switch (kind) {
      case FLOOR -> Op.AT_LEAST;
      case CEILING -> Op.AT_MOST;
      case ABOUT -> Op.ABOUT;
      case EVERY, WITHIN, WHOLE, COUNT, AMOUNT, REPORTED, BARRIER -> null;
    };
  }
}
