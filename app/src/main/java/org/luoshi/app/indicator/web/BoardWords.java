package org.luoshi.app.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.duty.OwnerPost;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.indicator.Figure;
import org.luoshi.app.indicator.Measure;
import org.luoshi.app.plan.GoalWords;
import org.luoshi.packs.CountingRule;

/** What boards say. */
public final class BoardWords {
  private static final int TITLE = 40;
  private static final int EXACT = 3;

  private BoardWords() {}

  /**
   * A number as people write it; a dash for none. What records say has three places at most and
   * stands as it is, quotients are rounded to two.
   */
  public static String number(@Nullable BigDecimal number) {
    if (number == null) {
      return "—";
    }
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() <= EXACT ? plain : rounded(plain)).toPlainString();
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** The same with its sign, for what a record adds. */
  public static String adds(@Nullable BigDecimal number) {
    return number != null && number.signum() > 0 ? "+" + number(number) : number(number);
  }

  /**
   * A value with the unit of its goal; never rounded to what was promised: 94.996% stays below 95%.
   */
  public static String value(Measure measure) {
    BigDecimal value = measure.value();
    if (value == null) {
      return "—";
    }
    boolean hides =
        value.compareTo(measure.promised()) != 0
            && rounded(value).compareTo(measure.promised()) == 0;
    return (hides ? value.stripTrailingZeros().toPlainString() : number(value))
        + measure.goal().unit();
  }

  /** A share, such as 41.7%; a dash for none. */
  public static String share(@Nullable BigDecimal share) {
    return share == null ? "—" : number(share) + "%";
  }

  /** What was promised; that it is no number where none was. */
  public static String promised(Shell shell, Figure figure) {
    String goals = GoalWords.of(figure.commitment().goals());
    return goals.isEmpty() ? shell.t("board.turns.asked", figure.turns().asked()) : goals;
  }

  /** Why a number stands as it does. */
  public static String why(Shell shell, Measure measure) {
    return switch (measure.why()) {
      case BEHIND, IN_TIME ->
          measure.expected() == null
              ? shell.t("board.why." + measure.why().key() + ".held")
              : shell.t(
                  "board.why." + measure.why().key(),
                  number(measure.expected().setScale(0, RoundingMode.CEILING))
                      + measure.goal().unit());
      default -> shell.t("board.why." + measure.why().key());
    };
  }

  /** Done of due of all, and what was waived. */
  public static String turns(Shell shell, Figure.Turns turns) {
    List<String> parts = new ArrayList<>();
    parts.add(shell.t("board.turns", turns.done(), turns.due(), turns.asked()));
    if (turns.late() > 0) {
      parts.add(shell.t("board.turns.late", turns.late()));
    }
    if (turns.waived() > 0) {
      parts.add(shell.t("board.turns.waived", turns.waived()));
    }
    return String.join(shell.t("board.turns.and"), parts);
  }

  /** Whose it is. */
  public static String owner(Shell shell, @Nullable OwnerPost owner) {
    if (owner == null) {
      return shell.t("board.owner.none");
    }
    if (owner.name() == null) {
      return shell.t("board.owner.elsewhere");
    }
    return owner.isGone() ? shell.t("board.owner.gone", owner.name()) : owner.name();
  }

  /** How a number is counted. */
  public static String rule(Shell shell, @Nullable CountingRule rule) {
    if (rule == null) {
      return shell.t("board.rule.none");
    }
    return shell.locale().getLanguage().equals("en") ? rule.english() : rule.name();
  }

  /** The beginning of a text, for titles. */
  public static String title(String content) {
    return content.codePointCount(0, content.length()) <= TITLE
        ? content
        : content.substring(0, content.offsetByCodePoints(0, TITLE)) + "…";
  }
}
