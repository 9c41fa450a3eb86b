package org.luoshi.cli.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.CleanedText;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Period;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Quantity;
import org.luoshi.reader.model.Repair;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;
import org.luoshi.reader.model.Topic;

/** Plan files made by hand. */
final class Samples {
  static final Span SPAN = new Span(0, 2);

  private Samples() {}

  /** A file with one plan whose title does not fit. */
  static PlanFile file(List<Heading> outline, Commitment... commitments) {
    Map<Repair, Integer> repairs = new EnumMap<>(Repair.class);
    for (Repair repair : Repair.values()) {
      repairs.put(repair, 3);
    }
    Plan plan =
        new Plan(
            1,
            "清泉村环境整治方案",
            SPAN,
            PlanType.SCHEME,
            List.of(new Topic("environment-sanitation", 0.7), new Topic("fishery", 0.3)),
            false,
            2026,
            "清泉村",
            outline,
            List.of(commitments),
            List.of(
                new Finding(
                    "lone-surrogate", Finding.Severity.WARNING, SPAN, "有坏字符", "a bad character")));
    return new PlanFile(
        "整治.docx",
        "ab".repeat(32),
        null,
        "甲\n乙𠮷丙\n",
        new Unchanged("甲\n乙𠮷丙\n"),
        6,
        repairs,
        List.of(plan));
  }

  /** A text in which nothing was mended. */
  private record Unchanged(String text) implements CleanedText {
    @Override
    public Span span(int start, int end) {
      return new Span(text.codePointCount(0, start), text.codePointCount(0, end));
    }

    @Override
    public int at(int rawCodePoint) {
      return text.offsetByCodePoints(0, rawCodePoint);
    }
  }

  static Heading heading(int level, String label, String text, int start) {
    return new Heading(level, label, text, new Span(start, start + 1), false, List.of());
  }

  static Commitment commitment(int start, Commitment.Mode mode, String text) {
    return commitment(start, mode, text, List.of(), List.of(), List.of(), List.of());
  }

  static Commitment commitment(
      int start,
      Commitment.Mode mode,
      String text,
      List<Target> targets,
      List<Cadence> cadences,
      List<TimeWindow> windows,
      List<Owner> owners) {
    Span span = new Span(start, start + 1);
    return new Commitment(text, span, List.of(), mode, targets, cadences, windows, owners);
  }

  static Target target(String measure, Op op, Quantity value, String unit) {
    return new Target(SPAN, "引文", measure, op, value, unit, Target.Kind.GOAL, null, false);
  }

  static Cadence cadence(Period per, double times, String anchor) {
    return new Cadence(
        SPAN, "引文", "例会", per, Quantity.of(times), Op.EXACTLY, anchor.isEmpty() ? null : anchor);
  }

  /** Empty stands for null. */
  static TimeWindow window(String start, String end, String part) {
    return new TimeWindow(
        SPAN,
        "引文",
        "完工",
        start.isEmpty() ? null : start,
        end.isEmpty() ? null : end,
        Stream.of(TimeWindow.Part.values())
            .filter(p -> p.word().equals(part))
            .findFirst()
            .orElse(null),
        false,
        false);
  }

  static Owner owner(String who, Owner.Role role, boolean inherited) {
    return new Owner(SPAN, "引文", who, role, "整治", inherited);
  }

  /** Every value of every enumeration once. */
  static Commitment everything() {
    return commitment(
        2,
        Commitment.Mode.RULE,
        "样样都有",
        Stream.of(Op.values())
            .map(op -> target("数", op, new Quantity(1.5, op == Op.RANGE ? 2 : 1.5), "个"))
            .toList(),
        Stream.of(Period.values()).map(period -> cadence(period, 2, "halves")).toList(),
        Stream.of(TimeWindow.Part.values())
            .map(part -> window("--05", "--05", part.word()))
            .toList(),
        Stream.of(Owner.Role.values()).map(role -> owner("某办", role, true)).toList());
  }
}
