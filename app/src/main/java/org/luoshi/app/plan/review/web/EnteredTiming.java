package org.luoshi.app.plan.review.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.calendar.Festivals;
import org.luoshi.app.calendar.Rhythm;
import org.luoshi.app.calendar.Rhythm.Anchor;
import org.luoshi.app.calendar.Rhythm.Period;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.calendar.Unfolding;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The timing that a form says. */
@Component
class EnteredTiming {
  private static final Set<Period> BY_MONTHS =
      Set.of(Period.MONTH, Period.QUARTER, Period.HALF_YEAR, Period.YEAR, Period.THREE_YEARS);

  private final ObjectProvider<Festivals> festivals;
  private final ObjectProvider<Unfolding> unfolding;

  EnteredTiming(ObjectProvider<Festivals> festivals, ObjectProvider<Unfolding> unfolding) {
    this.festivals = festivals;
    this.unfolding = unfolding;
  }

  /**
   * Reads it.
   *
   * @param plan the days of the plan
   * @throws Refused when something is missing or never comes to pass
   */
  Timing read(TimingForm form, Days plan) {
    return switch (form.kind()) {
      case "unsaid", "" -> new Timing.Unsaid();
      case "by" -> new Timing.Within(null, day("by", form.by(), plan));
      case "range" -> within(day("from", form.from(), plan), optional("to", form.to(), plan));
      case "clock" -> clock(form, plan);
      case "every" -> recurring(periodic(form), form, plan, "every");
      case "festival" -> recurring(festival(form.festival()), form, plan, "festival");
      case "rule" -> recurring(rule(form.rule()), form, plan, "rule");
      default -> throw new Refused("timing", "review.fault.timing");
    };
  }

  private static Timing within(LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw new Refused("to", "review.fault.backwards");
    }
    return new Timing.Within(from, to);
  }

  private static Timing clock(TimingForm form, Days plan) {
    LocalTime from = time("begins", form.begins());
    LocalTime to = form.ends().isBlank() ? null : time("ends", form.ends());
    if (to != null && to.isBefore(from)) {
      throw new Refused("ends", "review.fault.backwards");
    }
    return new Timing.Clock(optional("on", form.on(), plan), from, to);
  }

  private Timing recurring(Rhythm rhythm, TimingForm form, Days plan, String field) {
    LocalDate since = optional("since", form.since(), plan);
    LocalDate until = optional("until", form.until(), plan);
    if (since != null && until != null && until.isBefore(since)) {
      throw new Refused("until", "review.fault.backwards");
    }
    Timing timing = new Timing.Recurring(rhythm, since, until);
    boolean comes;
    try {
      comes = !timing.unfold(unfolding.getObject(), plan).isEmpty();
    } catch (IllegalArgumentException e) {
      throw new Refused(field, "review.fault.rule");
    }
    if (!comes) {
      throw new Refused(field, "review.fault.never", plan.from().getYear() + "");
    }
    return timing;
  }

  private Rhythm festival(String name) {
    String wanted = Line.name("festival", name, 50);
    return festivals
        .getObject()
        .named(wanted)
        .map(known -> new Rhythm.Yearly(known.name()))
        .orElseThrow(() -> new Refused("festival", "review.fault.festival"));
  }

  private static Rhythm rule(String text) {
    String rule = text.strip().toUpperCase(java.util.Locale.ROOT);
    if (!rule.matches("[A-Z0-9=;,+-]{1,200}")) {
      throw new Refused("rule", "review.fault.rule");
    }
    return new Rhythm.Rule(rule);
  }

  private static Rhythm periodic(TimingForm form) {
    Period per =
        Arrays.stream(Period.values())
            .filter(one -> one.name().equals(form.per()))
            .findFirst()
            .orElseThrow(() -> new Refused("per", "review.fault.timing"));
    return new Rhythm.Periodic(
        per,
        number("every", form.every(), 1, 99),
        number("times", form.times(), 1, 99),
        anchor(form, per));
  }

  private static @Nullable Anchor anchor(TimingForm form, Period per) {
    Anchor anchor =
        switch (form.anchor()) {
          case "start" -> new Anchor.Start();
          case "mid" -> new Anchor.Middle();
          case "end" -> new Anchor.End();
          case "halves" -> new Anchor.Halves();
          case "day" -> new Anchor.DayOfMonth(number("day", form.day(), 1, 31));
          case "month" -> new Anchor.MonthOfYear(number("month", form.month(), 1, 12));
          case "weekday" ->
              new Anchor.Weekday(
                  form.nth().equals("-1") ? -1 : number("nth", form.nth(), 1, 5),
                  DayOfWeek.of(number("weekday", form.weekday(), 1, 7)));
          default -> null;
        };
    boolean fits =
        switch (anchor) {
          case Anchor.DayOfMonth day -> BY_MONTHS.contains(per);
          case Anchor.MonthOfYear month -> per == Period.YEAR;
          case Anchor.Weekday weekday -> per == Period.WEEK || BY_MONTHS.contains(per);
          case null, default -> anchor == null || per != Period.DAY;
        };
    if (!fits) {
      throw new Refused("anchor", "review.fault.anchor");
    }
    return anchor;
  }

  private static int number(String field, String text, int least, int most) {
    if (!text.strip().matches("\\d{1,3}")) {
      throw new Refused(field, "review.fault.number", least, most);
    }
    int number = Integer.parseInt(text.strip());
    if (number < least || number > most) {
      throw new Refused(field, "review.fault.number", least, most);
    }
    return number;
  }

  private static @Nullable LocalDate optional(String field, String text, Days plan) {
    return text.isBlank() ? null : day(field, text, plan);
  }

  /** A day of the plan's year, the one before or the two after. */
  private static LocalDate day(String field, String text, Days plan) {
    LocalDate day;
    try {
      day = LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new Refused(field, "fault.day");
    }
    int years = day.getYear() - plan.from().getYear();
    if (years < -1 || years > 2) {
      throw new Refused(field, "review.fault.far", plan.from().getYear() + "");
    }
    return day;
  }

  private static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(text.strip());
    } catch (DateTimeException e) {
      throw new Refused(field, "review.fault.time");
    }
  }
}
