package org.luoshi.app.plan.review.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.plan.review.Numbers;
import org.luoshi.reader.model.Op;

/**
 * A number as a form shows it, every value as text.
 *
 * @param measure what is counted
 * @param op how the number is meant
 * @param low the number, or the smaller end
 * @param high the larger end of a range
 * @param unit the measure word
 */
public record GoalRow(String measure, String op, String low, String high, String unit) {
  private static final int MOST = 20;
  private static final double LARGEST = 1e12;

  /** Rows for the numbers of an item. */
  static List<GoalRow> of(List<Goal> goals) {
    return goals.stream()
        .map(
            goal ->
                new GoalRow(
                    goal.measure(),
                    goal.op().name(),
                    Numbers.plain(goal.low()),
                    goal.op() == Op.RANGE ? Numbers.plain(goal.high()) : "",
                    goal.unit()))
        .toList();
  }

  /** What came back. */
  static List<GoalRow> of(Fields fields) {
    List<GoalRow> rows = new ArrayList<>();
    List<String> measures = fields.all("measure");
    for (int at = 0; at < measures.size(); at++) {
      rows.add(
          new GoalRow(
              measures.get(at),
              at(fields.all("op"), at),
              at(fields.all("low"), at),
              at(fields.all("high"), at),
              at(fields.all("unit"), at)));
    }
    return rows;
  }

  private static String at(List<String> values, int at) {
    return at < values.size() ? values.get(at) : "";
  }

  /**
   * The numbers that the rows say; empty rows say none.
   *
   * @throws Refused when one is no number
   */
  static List<Goal> read(List<GoalRow> rows) {
    List<Goal> goals =
        rows.stream()
            .filter(row -> !(row.low() + row.measure()).isBlank())
            .map(GoalRow::goal)
            .toList();
    if (goals.size() > MOST) {
      throw new Refused("goals", "review.fault.goals", MOST);
    }
    return goals;
  }

  private Goal goal() {
    Op how =
        Arrays.stream(Op.values())
            .filter(one -> one.name().equals(op))
            .findFirst()
            .orElse(Op.AT_LEAST);
    double first = number(low);
    double last = how == Op.RANGE ? number(high) : first;
    if (last < first) {
      throw new Refused("goals", "review.fault.backwards");
    }
    return new Goal(text(measure, 100), how, first, last, text(unit, 20));
  }

  private static String text(String entered, int most) {
    return entered.isBlank() || Line.clean(cut(entered)).isEmpty()
        ? ""
        : Line.name("goals", entered, most);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 1_000));
  }

  private static double number(String text) {
    String plain = text.strip().replace(",", "").replace("，", "");
    if (!plain.matches("\\d{1,12}(\\.\\d{1,4})?")) {
      throw new Refused("goals", "review.fault.goal");
    }
    double number = Double.parseDouble(plain);
    if (number > LARGEST) {
      throw new Refused("goals", "review.fault.goal");
    }
    return number;
  }
}
