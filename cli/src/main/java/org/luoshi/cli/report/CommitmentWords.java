package org.luoshi.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Quantity;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

/** A commitment in two lines: its sentence, then owner, time, rhythm and number. */
final class CommitmentWords {
  /** As far apart as turns are read, in periods, and one more. */
  private static final int MOST_APART = 100;

  private final Messages messages;
  private final MomentWords moments;

  CommitmentWords(Messages messages) {
    this.messages = messages;
    this.moments = new MomentWords(messages);
  }

  String sentence(Commitment commitment) {
    String mode = messages.get("mode." + commitment.mode().word());
    return messages.get("bullet") + mode + commitment.text();
  }

  /**
   * Owner, time, rhythm and number, or that they are missing; empty when there is nothing to say.
   */
  String details(Commitment commitment) {
    boolean expected = Missing.expected(commitment);
    List<String> parts = new ArrayList<>();
    add(parts, "owner", commitment.owners(), this::owner, expected);
    add(parts, "time", commitment.windows(), this::window, expected && Missing.time(commitment));
    add(parts, "rhythm", commitment.cadences(), this::cadence, false);
    add(parts, "number", commitment.targets(), this::target, expected);
    return parts.isEmpty()
        ? ""
        : messages.get("arrow") + String.join(messages.get("separator"), parts);
  }

  private <T> void add(
      List<String> parts, String key, List<T> items, Function<T, String> words, boolean expected) {
    if (!items.isEmpty()) {
      String all = items.stream().map(words).collect(Collectors.joining(messages.get("comma")));
      parts.add(messages.get(key, all));
    } else if (expected) {
      parts.add(messages.get("no-" + key));
    }
  }

  private String owner(Owner owner) {
    return messages.get("owner.role", owner.who(), messages.get("role." + owner.role().word()))
        + inherited(owner.inherited());
  }

  private String window(TimeWindow window) {
    return moments.window(window) + inherited(window.inherited());
  }

  private String cadence(Cadence cadence) {
    String anchor = cadence.anchor();
    String rhythm = rhythm(cadence);
    return anchor == null
        ? rhythm
        : messages.get("cadence.anchored", rhythm, moments.anchor(anchor));
  }

  /** Every few periods where it is a fraction of one: 0.5 per month is once in 2 months. */
  private String rhythm(Cadence cadence) {
    Quantity times = cadence.times();
    int apart = 1;
    while (apart < MOST_APART && !isWhole(times.low() * apart)) {
      apart++;
    }
    String per = cadence.per().word();
    return apart == 1 || apart == MOST_APART
        ? messages.get("cadence", messages.get("every." + per), quantity(cadence.op(), times))
        : messages.get(
            "cadence",
            messages.get("few." + per, Integer.toString(apart)),
            quantity(
                cadence.op(),
                new Quantity(Math.rint(times.low() * apart), Math.rint(times.high() * apart))));
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-6;
  }

  private String target(Target target) {
    String number = quantity(target.op(), target.value()) + target.unit();
    String per =
        target.per() == null
            ? ""
            : messages.get("target.per", messages.get("every." + target.per().word()));
    return (target.measure().isEmpty() ? "" : target.measure() + " ")
        + number
        + per
        + inherited(target.inherited());
  }

  private String inherited(boolean inherited) {
    return inherited ? messages.get("inherited") : "";
  }

  /** A number with the sign of how it is meant, such as ≥95. */
  static String quantity(Op op, Quantity quantity) {
    String number =
        quantity.isRange()
            ? number(quantity.low()) + "–" + number(quantity.high())
            : number(quantity.low());
    return switch (op) {
          case AT_LEAST -> "≥";
          case AT_MOST -> "≤";
          case ABOUT -> "≈";
          case EXACTLY, RANGE -> "";
        }
        + number;
  }

  /** 7500.0 is 7500, 1.07 stays. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
