package org.luoshi.app.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luoshi.app.duty.Duty;
import org.luoshi.app.plan.Goal;
import org.luoshi.packs.CountingRule;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;
import org.springframework.stereotype.Component;

/** What the demonstration's records say, from the script {@code demo/records.txt}. */
@Component
class DemoValues {
  private static final String SCRIPT = "/demo/records.txt";

  /** As many people have names that differ. */
  private static final int MOST = 60;

  private final Crediting crediting;

  DemoValues(Crediting crediting) {
    this.crediting = crediting;
  }

  /** The values of a record of a duty, as a form would send them. */
  Map<String, String> of(RecordKind kind, Duty duty, LocalDate day, int at) {
    Map<String, String> values = of(kind, day, at);
    if (values.containsKey("title")) {
      values.put("title", Subject.of(duty.content(), day));
    }
    duty.goals().forEach(goal -> fill(values, goal, kind, duty));
    return of(kind, values);
  }

  /** The values of a record that belongs to no duty. */
  Map<String, String> of(RecordKind kind, LocalDate day, int at) {
    Map<String, String> values = new HashMap<>();
    script().stream()
        .filter(line -> line.getFirst().equals(kind.key()))
        .forEach(line -> values.put(line.get(1), one(line.get(2), at)));
    values.put("day", day.toString());
    values.put("title", day.getMonthValue() + "月" + values.getOrDefault("title", kind.name()));
    int due = 20 + at % 6;
    values.put("due", Integer.toString(due));
    values.put("present", Integer.toString(due - at % 3));
    values.put("passed", Integer.toString(due - at % 3));
    values.put("base", "50");
    values.put("number", Integer.toString(50 - at % 3));
    for (String one : List.of("chair", "recorder", "speaker")) {
      values.put(one, names(1, at));
    }
    for (String several : List.of("people", "visited", "received")) {
      values.put(several, names(4 + at % 3, at));
    }
    return of(kind, values);
  }

  private static Map<String, String> of(RecordKind kind, Map<String, String> values) {
    values.keySet().removeIf(key -> kind.fields().stream().noneMatch(f -> f.key().equals(key)));
    return values;
  }

  /** One of several that are separated by a slash. */
  private static String one(String several, int at) {
    String[] all = several.split("\\s*/\\s*", -1);
    return all[at % all.length];
  }

  /** As much as one of the duty's occurrences has to bring for the number to be reached. */
  private void fill(Map<String, String> values, Goal goal, RecordKind kind, Duty duty) {
    CountingRule rule = crediting.rule(goal, duty.counting(), kind.key()).orElse(null);
    String key = rule == null ? null : rule.field();
    if (rule == null || key == null) {
      return;
    }
    int each = (int) Math.ceil(goal.low() / Math.max(1, duty.tally().all()));
    boolean isList =
        kind.fields().stream()
            .anyMatch(f -> f.key().equals(key) && f.type() == RecordField.Type.PEOPLE);
    values.put(
        key,
        isList
            ? names(Math.clamp(each, 1, MOST), 0)
            : BigDecimal.valueOf(Math.max(1, each)).toPlainString());
  }

  private static String names(int count, int at) {
    List<String> surnames = words("surname");
    List<String> given = words("given");
    return IntStream.range(at, at + count)
        .map(i -> i % MOST)
        .mapToObj(
            i ->
                surnames.get(i % surnames.size())
                    + given.get((i * 7 + i / surnames.size() * 3) % given.size()))
        .collect(Collectors.joining("、"));
  }

  private static List<String> words(String key) {
    return script().stream()
        .filter(line -> line.getFirst().equals(key))
        .flatMap(line -> List.of(line.get(1).split(" ", -1)).stream())
        .toList();
  }

  private static List<List<String>> script() {
    try (InputStream in = DemoValues.class.getResourceAsStream(SCRIPT)) {
      return new String(Objects.requireNonNull(in, SCRIPT).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s*\\|\\s*", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
