package org.luoshi.app.plan.review.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Rhythm;
import org.luoshi.app.calendar.Timing;

/**
 * A timing as a form shows it, every value as text.
 *
 * @param kind one of {@code unsaid by range every festival clock rule}
 * @param by the last day
 * @param from the first day of a stretch
 * @param to its last
 * @param every each such many periods
 * @param per the period
 * @param times how often in it
 * @param anchor where in it: {@code - start mid end halves day month weekday}
 * @param day of the month
 * @param month of the year
 * @param nth which weekday of the month, -1 for the last
 * @param weekday 1 for Monday
 * @param festival its name
 * @param rule a rule of RFC 5545
 * @param on the day of what goes by the clock
 * @param begins its begin
 * @param ends its end
 * @param since what recurs does so from this day on
 * @param until and up to this one
 */
public record TimingForm(
    String kind,
    String by,
    String from,
    String to,
    String every,
    String per,
    String times,
    String anchor,
    String day,
    String month,
    String nth,
    String weekday,
    String festival,
    String rule,
    String on,
    String begins,
    String ends,
    String since,
    String until) {
  /** What can be chosen, the usual first. */
  public static final List<String> KINDS =
      List.of("unsaid", "by", "range", "every", "festival", "clock", "rule");

  /** Where in a period. */
  public static final List<String> ANCHORS =
      List.of("-", "start", "mid", "end", "halves", "day", "month", "weekday");

  /** Which weekday of a month. */
  public static final List<String> NTH = List.of("1", "2", "3", "4", "5", "-1");

  /** Festivals that plans name most; any other that the base pack knows may be entered. */
  public static final List<String> FESTIVALS =
      List.of("元旦", "春节", "元宵节", "清明节", "劳动节", "端午节", "建党节", "建军节", "中秋节", "国庆节", "重阳节");

  /** What came back. */
  static TimingForm of(Fields fields) {
    return new TimingForm(
        fields.one("timing"),
        fields.one("by"),
        fields.one("from"),
        fields.one("to"),
        fields.one("every"),
        fields.one("per"),
        fields.one("times"),
        fields.one("anchor"),
        fields.one("day"),
        fields.one("month"),
        fields.one("nth"),
        fields.one("weekday"),
        fields.one("festival"),
        fields.one("rule"),
        fields.one("on"),
        fields.one("begins"),
        fields.one("ends"),
        fields.one("since"),
        fields.one("until"));
  }

  /** What an item says now. */
  static TimingForm of(Timing timing) {
    return switch (timing) {
      case Timing.Unsaid unsaid -> blank("unsaid", "", "", "");
      case Timing.Within(LocalDate from, LocalDate to) ->
          from == null ? blank("by", text(to), "", "") : blank("range", "", text(from), text(to));
      case Timing.Clock(LocalDate day, LocalTime from, LocalTime to) ->
          new Builder("clock").clock(text(day), text(from), text(to)).form();
      case Timing.Recurring(Rhythm rhythm, LocalDate from, LocalDate to) ->
          of(rhythm).bounds(text(from), text(to)).form();
    };
  }

  private static TimingForm blank(String kind, String by, String from, String to) {
    return new Builder(kind).days(by, from, to).form();
  }

  private static Builder of(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.Rule rule -> new Builder("rule").rule(rule.text());
      case Rhythm.Yearly yearly -> new Builder("festival").festival(yearly.festival());
      case Rhythm.Periodic periodic -> new Builder("every").periodic(periodic);
    };
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Fills a form bit by bit. */
  private static final class Builder {
    private final String kind;
    private String by = "";
    private String from = "";
    private String to = "";
    private Rhythm.Periodic periodic = new Rhythm.Periodic(Rhythm.Period.MONTH, 1, 1, null);
    private String festival = "";
    private String rule = "";
    private String on = "";
    private String begins = "";
    private String ends = "";
    private String since = "";
    private String until = "";

    Builder(String kind) {
      this.kind = kind;
    }

    Builder days(String last, String first, String end) {
      by = last;
      from = first;
      to = end;
      return this;
    }

    Builder clock(String day, String first, String end) {
      on = day;
      begins = first;
      ends = end;
      return this;
    }

    Builder bounds(String first, String last) {
      since = first;
      until = last;
      return this;
    }

    Builder periodic(Rhythm.Periodic rhythm) {
      periodic = rhythm;
      return this;
    }

    Builder festival(String name) {
      festival = name;
      return this;
    }

    Builder rule(String text) {
      rule = text;
      return this;
    }

    TimingForm form() {
      String[] anchor = anchor(periodic.anchor());
      return new TimingForm(
          kind,
          by,
          from,
          to,
          Integer.toString(periodic.every()),
          periodic.per().name(),
          Integer.toString(periodic.times()),
          anchor[0],
          anchor[1],
          anchor[2],
          anchor[3],
          anchor[4],
          festival,
          rule,
          on,
          begins,
          ends,
          since,
          until);
    }

    /** Kind, day, month, which weekday, weekday. */
    private static String[] anchor(Rhythm.@Nullable Anchor anchor) {
      return switch (anchor) {
        case null -> new String[] {"-", "10", "10", "1", "2"};
        case Rhythm.Anchor.Start start -> new String[] {"start", "10", "10", "1", "2"};
        case Rhythm.Anchor.Middle middle -> new String[] {"mid", "10", "10", "1", "2"};
        case Rhythm.Anchor.End end -> new String[] {"end", "10", "10", "1", "2"};
        case Rhythm.Anchor.Halves halves -> new String[] {"halves", "10", "10", "1", "2"};
        case Rhythm.Anchor.DayOfMonth day ->
            new String[] {"day", Integer.toString(day.day()), "10", "1", "2"};
        case Rhythm.Anchor.MonthOfYear month ->
            new String[] {"month", "10", Integer.toString(month.month()), "1", "2"};
        case Rhythm.Anchor.Weekday(int nth, DayOfWeek day) ->
            new String[] {
              "weekday", "10", "10", Integer.toString(nth), Integer.toString(day.getValue())
            };
      };
    }
  }
}
