package org.luoshi.app.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Scope;
import org.luoshi.app.indicator.Story.Promise;
import org.luoshi.app.indicator.Story.Told;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.CountingRule;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A thousand invented histories of records, corrections, voids, closings and hand-overs: every
 * figure at five dates each, every roll-up and every running total is what plain reckoning over the
 * events gives.
 */
class HistoriesTest extends SpringTest {
  private static final long SEED = 20260601;
  private static final int HISTORIES = 1_000;
  private static final long FIRST = 9_000_000_000L;
  private static final long COUNTY = FIRST + 1;
  private static final List<Long> TOWNSHIPS =
      LongStream.rangeClosed(FIRST + 2, FIRST + 11).boxed().toList();
  private static final Scope SCOPE = Scope.house(List.of("government." + COUNTY + ".*"));

  @Autowired private Figures figures;
  @Autowired private RollUp rollUp;

  private final EnumSet<Standing> met = EnumSet.noneOf(Standing.class);

  @Test
  @Timeout(600)
  void everyFigureIsWhatTheEventsComeTo() throws SQLException {
    List<LocalDate> days = days();
    StoryTeller teller = new StoryTeller(SEED, FIRST + 100_000, days);
    List<Story> stories = new ArrayList<>();
    for (int at = 0; at < HISTORIES; at++) {
      stories.add(teller.tell(FIRST + 1_000 + at));
    }
    try (StoryRows rows = new StoryRows(FIRST)) {
      rows.tree(COUNTY, TOWNSHIPS, stories);
      rows.plans(stories);
      rows.records(stories);
      rows.closings(stories);
      Owner.change("analyze");
      int compared = 0;
      for (LocalDate day : days) {
        compared += compare(stories, day);
      }
      assertThat(met).containsExactlyInAnyOrder(Standing.values());
      totals(stories);
      rollUps(stories, days);
      deletedRecordsLeaveNothing(rows, stories);
      System.out.println(
          "%d histories, seed %d: %d figures compared".formatted(HISTORIES, SEED, compared));
    }
  }

  /** 24 days, the last one after the year. */
  private static List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    Random random = new Random(SEED);
    for (int at = 0; at < 21; at++) {
      days.add(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)));
    }
    days.add(LocalDate.of(2025, 6, 30));
    days.add(LocalDate.of(2025, 12, 31));
    days.add(LocalDate.of(2026, 1, 5));
    return days.stream().distinct().toList();
  }

  private int compare(List<Story> stories, LocalDate day) {
    List<Story> asked = stories.stream().filter(story -> story.asked.contains(day)).toList();
    List<Long> plans = asked.stream().map(story -> story.plan).toList();
    Map<Long, Figure> found =
        SCOPE.run(() -> figures.of(plans, day)).stream()
            .collect(Collectors.toMap(figure -> figure.commitment().duty(), figure -> figure));
    int compared = 0;
    for (Story story : asked) {
      Reckoning reckoning = new Reckoning(story, day);
      for (Promise promise : story.promises) {
        String which = "%s of %s on %s".formatted(promise, story.organisation, day);
        assertThat(found).as(which).containsKey(promise.duty());
        Figure figure = Objects.requireNonNull(found.get(promise.duty()));
        Measure measure = figure.measures().getFirst();
        same(which, measure.value(), reckoning.value(promise));
        Figure.Turns turns = figure.turns();
        assertThat(List.of(turns.done(), turns.due(), turns.late(), turns.waived(), turns.asked()))
            .as("occurrences for " + which)
            .isEqualTo(reckoning.turns(promise));
        assertThat(figure.standing())
            .as("%s with %s", which, measure)
            .isEqualTo(reckoning.standing(promise));
        met.add(figure.standing());
        compared++;
      }
    }
    return compared;
  }

  private static void same(
      String which, @Nullable BigDecimal found, @Nullable BigDecimal expected) {
    if (expected == null) {
      assertThat(found).as(which).isNull();
    } else {
      assertThat(found).as(which).isNotNull().isEqualByComparingTo(expected);
    }
  }

  /** Every running total, number by number and name by name. */
  private static void totals(List<Story> stories) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    LocalDate end = LocalDate.of(2030, 1, 1);
    for (Story story : stories) {
      for (Told told : story.known(end)) {
        String month = told.day().toString().substring(0, 7);
        String at = story.organisation + " " + told.kind() + " ";
        numbers.merge(at + "# " + month, BigDecimal.ONE, BigDecimal::add);
        for (String field : told.content().keySet()) {
          BigDecimal number = field.equals("title") ? null : Reckoning.number(told, field);
          if (number != null) {
            numbers.merge(at + field + " " + month, number, BigDecimal::add);
          }
        }
        if (told.content().get("people") instanceof List<?> people) {
          people.forEach(
              name -> names.merge(at + month.substring(0, 4) + " " + name, 1, Integer::sum));
        }
      }
    }
    Map<String, BigDecimal> kept = new HashMap<>();
    rows("""
            select concat_ws(' ', organisation_id, kind, case field when '' then '#' else field end, to_char(month, 'YYYY-MM'))
              || '=' || case field when '' then count else sum end from record_total
            """)
        .forEach(row -> kept.put(row[0], new BigDecimal(row[1])));
    assertThat(kept.keySet()).isEqualTo(numbers.keySet());
    numbers.forEach((key, sum) -> assertThat(kept.get(key)).as(key).isEqualByComparingTo(sum));
    Map<String, Integer> keptNames = new HashMap<>();
    rows("select concat_ws(' ', organisation_id, kind, year, name) || '=' || count from record_name_total")
        .forEach(row -> keptNames.put(row[0], Integer.valueOf(row[1])));
    assertThat(keptNames).isEqualTo(names);
  }

  private static List<String[]> rows(String query) {
    return Owner.ask(
            query + " where organisation_id between " + FIRST + " and " + (FIRST + 1_000_000))
        .stream()
        .map(row -> row.split("=", 2))
        .toList();
  }

  /** Roll-ups of every rule: today from the totals, as of a past day from the versions. */
  private void rollUps(List<Story> stories, List<LocalDate> days) {
    LocalDate today = LocalDate.parse(Owner.ask("select current_date").getFirst());
    for (CountingRule rule : BasePack.load().countingRules()) {
      if (Set.of("times", "attendances", "people", "copies", "latest", "attendance", "share")
          .contains(rule.key())) {
        for (LocalDate day : List.of(today, days.get(9))) {
          rollUp(
              stories,
              new Asked("government", COUNTY, rule, false, null, Period.year(2025), day, today));
          rollUp(
              stories,
              new Asked(
                  "government",
                  COUNTY,
                  rule,
                  false,
                  "training",
                  Period.quarter(2025, 2),
                  day,
                  today));
        }
      }
    }
  }

  private void rollUp(List<Story> stories, Asked asked) {
    RollUp.Result result = SCOPE.run(() -> rollUp.of(asked));
    Map<Long, List<Told>> told = new HashMap<>();
    for (int at = 0; at < stories.size(); at++) {
      for (Told one : stories.get(at).known(asked.day())) {
        boolean kind = asked.kind() == null || asked.kind().equals(one.kind());
        if (kind
            && !one.day().isBefore(asked.period().from())
            && !one.day().isAfter(asked.period().to())) {
          told.computeIfAbsent(TOWNSHIPS.get(at % TOWNSHIPS.size()), id -> new ArrayList<>())
              .add(one);
          told.computeIfAbsent(0L, id -> new ArrayList<>()).add(one);
        }
      }
    }
    told.values()
        .forEach(
            some ->
                some.sort(
                    java.util.Comparator.comparing(Told::day).thenComparingLong(Told::record)));
    Set<Long> parts = new HashSet<>();
    for (RollUp.Part part : result.parts()) {
      parts.add(part.organisation());
      same(asked + " of " + part, part.value(), expected(asked, told.get(part.organisation())));
    }
    assertThat(parts).containsAll(TOWNSHIPS).hasSize(TOWNSHIPS.size() + 1);
    same(asked + " in all", result.total(), expected(asked, told.get(0L)));
  }

  private static @Nullable BigDecimal expected(Asked asked, @Nullable List<Told> told) {
    return told == null ? null : Reckoning.value(asked.rule().key(), told);
  }

  private static void deletedRecordsLeaveNothing(StoryRows rows, List<Story> stories)
      throws SQLException {
    assertThat(Totals.check(rows.connection()).differences()).isEmpty();
    long first = stories.getFirst().organisation;
    Owner.change(
        "delete from work_record where organisation_id between %d and %d"
            .formatted(first, first + 50));
    rows.connection().commit();
    assertThat(Totals.check(rows.connection()).differences()).isEmpty();
  }
}
