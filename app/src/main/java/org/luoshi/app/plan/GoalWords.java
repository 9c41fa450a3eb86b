package org.luoshi.app.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Goals in signs that both languages read, such as 培训率 ≥95%. */
public final class GoalWords {
  private GoalWords() {}

  /** All of them, separated by semicolons; empty where there are none. */
  public static String of(List<Goal> goals) {
    return goals.stream().map(GoalWords::of).collect(Collectors.joining("；"));
  }

  /** One goal. */
  public static String of(Goal goal) {
    String number =
        switch (goal.op()) {
          case AT_LEAST -> "≥" + plain(goal.low());
          case AT_MOST -> "≤" + plain(goal.high());
          case EXACTLY -> plain(goal.low());
          case ABOUT -> "≈" + plain(goal.low());
          case RANGE -> plain(goal.low()) + "–" + plain(goal.high());
        };
    return (goal.measure() + " " + number + goal.unit()).strip();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
