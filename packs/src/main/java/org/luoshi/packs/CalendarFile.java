package org.luoshi.packs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    Entry values = new Entry(file.values());
    return new CalendarFile(
        values.list("festivals", CalendarFile::festival),
        values.list("years", CalendarFile::year),
        values.map("legal").list("days", CalendarFile::holiday));
  }

  private static Festival festival(Entry values) {
    return new Festival(
        values.text("name"), values.texts("aliases"), moment(values.map("on")), values.source());
  }

  private static WorkingYear year(Entry values) {
    return new WorkingYear(
        values.number("year"),
        values.source(),
        values.list(
            "off",
            off ->
                new WorkingYear.DaysOff(
                    off.text("name"),
                    LocalDate.parse(off.text("from")),
                    LocalDate.parse(off.text("to")))),
        values.texts("worked").stream().map(LocalDate::parse).toList());
  }

  private static LegalHoliday holiday(Entry values) {
    return new LegalHoliday(values.text("name"), moment(values.map("on")), values.number("days"));
  }

  private static Moment moment(Entry on) {
    String kind = String.valueOf(on.values().keySet().iterator().next());
    return switch (kind) {
      case "date" -> new Moment.Date(MonthDay.parse("--" + on.text(kind)));
      case "lunar" -> lunar(on.text(kind).split("-", 2));
      case "term" -> new Moment.Term(term(on.text(kind)));
      case "month" -> new Moment.Month(on.number(kind));
      case "weekday" -> {
        Entry rule = on.map(kind);
        yield new Moment.Weekday(rule.number("month"), rule.number("nth"), day(rule.text("day")));
      }
      case "week" -> new Moment.Week(on.map(kind).number("month"), on.map(kind).number("nth"));
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
}
