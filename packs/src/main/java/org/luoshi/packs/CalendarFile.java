package org.luoshi.packs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of festivals or working days ({@code calendar.schema.json}), already held against its
 * schema.
 */
record CalendarFile(List<Festival> festivals, List<WorkingYear> years, List<LegalHoliday> legal) {
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "MON",
          DayOfWeek.MONDAY,
          "TUE",
          DayOfWeek.TUESDAY,
          "WED",
          DayOfWeek.WEDNESDAY,
          "THU",
          DayOfWeek.THURSDAY,
          "FRI",
          DayOfWeek.FRIDAY,
          "SAT",
          DayOfWeek.SATURDAY,
          "SUN",
          DayOfWeek.SUNDAY);

  static CalendarFile read(String resource) {
    YamlFile file =
        YamlFile.of(
            resource, PackResource.text(resource), PackResource.text("base/calendar.schema.json"));
    if (!file.faults().isEmpty()) {
      throw new IllegalStateException(file.faults().getFirst().toString());
    }
    Map<?, ?> values = file.values();
    return new CalendarFile(
        list(values.get("festivals"), CalendarFile::festival),
        list(values.get("years"), CalendarFile::year),
        values.get("legal") instanceof Map<?, ?> legal
            ? list(legal.get("days"), CalendarFile::holiday)
            : List.of());
  }

  private static Festival festival(Map<?, ?> values) {
    return new Festival(
        text(values, "name"),
        values.get("aliases") instanceof List<?> aliases
            ? aliases.stream().map(String::valueOf).toList()
            : List.of(),
        moment(map(values, "on")),
        source(map(values, "source")));
  }

  private static WorkingYear year(Map<?, ?> values) {
    return new WorkingYear(
        number(values, "year"),
        source(map(values, "source")),
        list(
            values.get("off"),
            off ->
                new WorkingYear.DaysOff(
                    text(off, "name"),
                    LocalDate.parse(text(off, "from")),
                    LocalDate.parse(text(off, "to")))),
        values.get("worked") instanceof List<?> days
            ? days.stream().map(day -> LocalDate.parse(day.toString())).toList()
            : List.of());
  }

  private static LegalHoliday holiday(Map<?, ?> values) {
    return new LegalHoliday(
        text(values, "name"), moment(map(values, "on")), number(values, "days"));
  }

  private static Moment moment(Map<?, ?> on) {
    String kind = String.valueOf(on.keySet().iterator().next());
    return switch (kind) {
      case "date" -> new Moment.Date(MonthDay.parse("--" + text(on, kind)));
      case "lunar" -> lunar(text(on, kind).split("-", 2));
      case "term" -> new Moment.Term(term(text(on, kind)));
      case "month" -> new Moment.Month(number(on, kind));
      case "weekday" -> {
        Map<?, ?> rule = map(on, kind);
        yield new Moment.Weekday(
            number(rule, "month"), number(rule, "nth"), day(text(rule, "day")));
      }
      case "week" -> new Moment.Week(number(map(on, kind), "month"), number(map(on, kind), "nth"));
      default -> throw new IllegalStateException("the schema lets nothing else through: " + kind);
    };
  }

  private static Moment.Lunar lunar(String[] parts) {
    return new Moment.Lunar(
        Integer.parseInt(parts[0]), parts[1].equals("last") ? 0 : Integer.parseInt(parts[1]));
  }

  private static Moment.SolarTerm term(String name) {
    return Arrays.stream(Moment.SolarTerm.values())
        .filter(term -> term.chinese().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static DayOfWeek day(String name) {
    DayOfWeek day = DAYS.get(name);
    if (day == null) {
      throw new IllegalStateException("no weekday: " + name);
    }
    return day;
  }

  private static Source source(Map<?, ?> values) {
    return new Source(
        optional(values, "document"),
        optional(values, "version"),
        optional(values, "article"),
        date(values, "effectiveFrom"),
        date(values, "effectiveTo"),
        Source.Status.valueOf(text(values, "status").toUpperCase(Locale.ROOT)));
  }

  private static @Nullable LocalDate date(Map<?, ?> values, String key) {
    String text = optional(values, key);
    return text == null ? null : LocalDate.parse(text);
  }

  private static <T> List<T> list(@Nullable Object values, Function<Map<?, ?>, T> reading) {
    return values instanceof List<?> list
        ? list.stream().map(item -> reading.apply((Map<?, ?>) item)).toList()
        : List.of();
  }

  private static Map<?, ?> map(Map<?, ?> values, String key) {
    return values.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static int number(Map<?, ?> values, String key) {
    return Integer.parseInt(text(values, key));
  }

  private static String text(Map<?, ?> values, String key) {
    return String.valueOf(values.get(key));
  }

  private static @Nullable String optional(Map<?, ?> values, String key) {
    Object value = values.get(key);
    return value == null ? null : value.toString();
  }
}
