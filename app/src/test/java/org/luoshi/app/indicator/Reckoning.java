package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.indicator.Story.ByHand;
import org.luoshi.app.indicator.Story.Due;
import org.luoshi.app.indicator.Story.Promise;
import org.luoshi.app.indicator.Story.Told;

/**
 * The same figures once more, from the events and the words of the documentation alone: shares no
 * code with what it is compared with.
 */
final class Reckoning {
  private static final double HAIR = 1e-5;

  private final Story story;
  private final LocalDate day;

  Reckoning(Story story, LocalDate day) {
    this.story = story;
    this.day = day;
  }

  /** What records come to; null where nothing can be said. */
  @Nullable BigDecimal value(Promise promise) {
    return value(
        promise.rule(),
        story.known(day).stream()
            .filter(told -> told.counted().stream().anyMatch(c -> c.duty() == promise.duty()))
            .toList());
  }

  static @Nullable BigDecimal value(String rule, List<Told> told) {
    return switch (rule) {
      case "times" -> BigDecimal.valueOf(told.size());
      case "attendances" -> sum(told, "people");
      case "copies" -> sum(told, "copies");
      case "people" -> {
        Set<Object> names = new HashSet<>();
        told.forEach(one -> names.addAll(names(one)));
        yield BigDecimal.valueOf(names.size());
      }
      case "latest" -> latest(told, "number");
      case "attendance" -> percent(sum(told, "present"), sum(told, "due"));
      case "share" -> percent(latest(told, "number"), latest(told, "base"));
      default -> throw new IllegalArgumentException(rule);
    };
  }

  private static List<?> names(Told told) {
    return told.content().get("people") instanceof List<?> names ? names : List.of();
  }

  /** The number that a field says, as texts and numbers do; null for none. */
  static @Nullable BigDecimal number(Told told, String field) {
    Object said = told.content().get(field);
    if (said == null || said.toString().startsWith("约")) {
      return null;
    }
    return said instanceof List<?> names ? BigDecimal.valueOf(names.size()) : Story.decimal(said);
  }

  private static BigDecimal sum(List<Told> told, String field) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Told one : told) {
      BigDecimal number = number(one, field);
      sum = number == null ? sum : sum.add(number);
    }
    return sum;
  }

  private static @Nullable BigDecimal latest(List<Told> told, String field) {
    BigDecimal last = null;
    for (Told one : told) {
      BigDecimal number = number(one, field);
      last = number == null ? last : number;
    }
    return last;
  }

  private static @Nullable BigDecimal percent(@Nullable BigDecimal of, @Nullable BigDecimal over) {
    return of == null || over == null || over.signum() == 0
        ? null
        : of.multiply(BigDecimal.valueOf(100)).divide(over, 6, RoundingMode.HALF_UP);
  }

  /** What had become of an occurrence: open, done or waived. */
  String fate(Due due) {
    for (Told told : story.known(day)) {
      if (told.counted().stream().anyMatch(one -> one.occurrence() == due.id())) {
        return "done";
      }
    }
    String fate = "open";
    for (ByHand hand : story.byHand) {
      if (hand.due().equals(due) && !hand.at().toLocalDate().isAfter(day)) {
        fate = hand.kind().equals("taken-back") ? "open" : hand.kind();
      }
    }
    return fate;
  }

  /** Done, due, late, waived, asked for. */
  List<Integer> turns(Promise promise) {
    int[] count = new int[5];
    for (Due due : promise.due()) {
      String fate = fate(due);
      boolean past = due.day().isBefore(day);
      count[0] += fate.equals("done") ? 1 : 0;
      count[1] += past && !fate.equals("waived") ? 1 : 0;
      count[2] += past && fate.equals("open") ? 1 : 0;
      count[3] += fate.equals("waived") ? 1 : 0;
      count[4] += fate.equals("waived") ? 0 : 1;
    }
    return List.of(count[0], count[1], count[2], count[3], count[4]);
  }

  /** How the commitment stands. */
  Standing standing(Promise promise) {
    List<Integer> turns = turns(promise);
    Standing number = number(promise, turns);
    if (number == Standing.LATE || turns.get(2) > 0) {
      return Standing.LATE;
    }
    if (number == Standing.AT_RISK || number == Standing.UNMEASURABLE) {
      return number;
    }
    return number == Standing.DONE && turns.get(0).equals(turns.get(4))
        ? Standing.DONE
        : Standing.ON_TRACK;
  }

  private Standing number(Promise promise, List<Integer> turns) {
    BigDecimal said = value(promise);
    boolean over = LocalDate.of(2025, 12, 31).isBefore(day);
    double value = said == null ? 0 : said.doubleValue();
    if (promise.op().equals("<=")) {
      return limit(promise, said == null, value, over);
    }
    boolean waived = turns.get(4) == 0;
    boolean beyond = said != null && promise.op().equals("range") && value > promise.high();
    double needed = promise.low() * (promise.op().equals("~") ? 0.9 : 1);
    if (waived) {
      return Standing.DONE;
    }
    if (promise.rule().equals("attendance")) {
      if (said == null) {
        return over ? Standing.LATE : Standing.ON_TRACK;
      }
      boolean enough = value > needed - HAIR;
      Standing then = enough ? Standing.DONE : Standing.LATE;
      Standing before = enough ? Standing.ON_TRACK : Standing.AT_RISK;
      return beyond ? Standing.LATE : over ? then : before;
    }
    if (Set.of("times", "attendances", "copies").contains(promise.rule())) {
      needed = needed * turns.get(4) / promise.due().size();
    }
    if (beyond) {
      return Standing.LATE;
    }
    if (said != null && value > needed - HAIR) {
      return Standing.DONE;
    }
    return over ? Standing.LATE : underWay(promise, turns, value, needed);
  }

  private Standing underWay(Promise promise, List<Integer> turns, double value, double needed) {
    if (promise.due().size() > 1) {
      double expected = needed * turns.get(1) / turns.get(4);
      if (value > expected - HAIR) {
        return Standing.ON_TRACK;
      }
      return value > 0.8 * expected - HAIR ? Standing.AT_RISK : Standing.LATE;
    }
    double elapsed =
        Math.max(0, ChronoUnit.DAYS.between(promise.due().getFirst().opens(), day)) / 365.0;
    return elapsed < 0.5 || value > 0.8 * needed * elapsed - HAIR
        ? Standing.ON_TRACK
        : Standing.AT_RISK;
  }

  private static Standing limit(Promise promise, boolean nothing, double value, boolean over) {
    if (value > promise.high()) {
      return Standing.LATE;
    }
    if (over) {
      return nothing ? Standing.UNMEASURABLE : Standing.DONE;
    }
    return value > 0 && value > promise.high() * 0.9 - HAIR ? Standing.AT_RISK : Standing.ON_TRACK;
  }
}
