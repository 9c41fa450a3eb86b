package org.luoshi.reader.internal.match.target;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.number.Numbers;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Quantity;

/**
 * A number with its unit and the words that bound it: 不少于12学时 is at least 12 学时.
 *
 * @param start first character of the whole expression in the clean text
 * @param number first character of the number and the bound before it; what stands between start
 *     and here also speaks of what is counted
 * @param end last character, exclusive
 * @param unit the measure word as the result names it, empty when the text has none
 * @param op how the number is meant
 * @param bounded whether words such as 不少于 or 以内 bound it
 * @param written the whole expression as the text has it
 */
record Amount(
    int start,
    int number,
    int end,
    Quantity value,
    String unit,
    Op op,
    boolean bounded,
    String written) {
  private static final Words UNITS = Words.of("unit");
  private static final Map<String, Set<String>> BY_SECTION = bySection();

  private static final List<String> NUMBER = List.of("least", "most", "about", "low", "value");

  private static final List<String> BOUNDS = List.of("least", "most", "above", "below");

  /** What leaves a number open above: 百余, 十几. */
  private static final Signs OPEN = Signs.of("余多来几");

  /** The units of each section, as written and as the result names them. */
  private static Map<String, Set<String>> bySection() {
    Map<String, Set<String>> units = new HashMap<>();
    for (String section : UNITS.sections()) {
      Set<String> names = new HashSet<>(UNITS.section(section).values());
      names.addAll(UNITS.words(section));
      names.remove("");
      units.put(section, names);
    }
    return units;
  }

  /** The amount a rule found, or null when its number is none, zero or unknown. */
  static @Nullable Amount of(RuleMatch match) {
    Quantity value = value(match);
    if (value == null || value.high() == 0) {
      return null;
    }
    return new Amount(
        match.start(),
        number(match),
        match.end(),
        value,
        unit(match),
        op(match, value),
        bounded(match),
        match.text());
  }

  private static boolean bounded(RuleMatch match) {
    for (String bound : BOUNDS) {
      if (match.start(bound) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int number(RuleMatch match) {
    int first = match.end();
    for (String part : NUMBER) {
      int start = match.start(part);
      first = start >= 0 ? Math.min(first, start) : first;
    }
    return first;
  }

  private static @Nullable Quantity value(RuleMatch match) {
    String written = match.group("value");
    Quantity value = written == null ? null : Numbers.parse(written);
    String low = match.group("low");
    if (low == null || value == null) {
      return value;
    }
    Quantity from = Numbers.parse(low);
    boolean sameUnit = name(match.group("lowunit")).equals(name(match.group("unit")));
    return sameUnit && from != null && from.low() < value.high()
        ? new Quantity(from.low(), value.high())
        : null;
  }

  private static String unit(RuleMatch match) {
    String fixed = match.rule().get("unit", "");
    return fixed.isEmpty() ? name(match.group("unit")) : fixed.equals("-") ? "" : fixed;
  }

  private static String name(@Nullable String unit) {
    if (unit == null) {
      return "";
    }
    String name = UNITS.value(unit);
    return name == null || name.isEmpty() ? unit : name;
  }

  private static Op op(RuleMatch match, Quantity value) {
    if (value.isRange()) {
      return Op.RANGE;
    }
    if (match.group("about") != null || match.group("around") != null) {
      return Op.ABOUT;
    }
    if (match.group("least") != null || match.group("above") != null) {
      return Op.AT_LEAST;
    }
    if (match.group("most") != null || match.group("below") != null) {
      return Op.AT_MOST;
    }
    String written = match.group("value");
    boolean open = written != null && OPEN.standIn(written, 0, written.length());
    return switch (match.rule().get("op", open ? ">=" : "=")) {
      case ">=" -> Op.AT_LEAST;
      case "<=" -> Op.AT_MOST;
      case "range" -> Op.RANGE;
      default -> Op.EXACTLY;
    };
  }

  /** Whether the unit stands in this section of the unit list. */
  boolean isOf(String section) {
    return requireNonNull(BY_SECTION.get(section)).contains(unit);
  }
}
