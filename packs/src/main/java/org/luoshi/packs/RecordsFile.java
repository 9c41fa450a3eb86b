package org.luoshi.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of kinds of record or of counting rules, held against {@code records.schema.json} and
 * against itself: what a kind, a check or a ratio names has to be there, and no key stands twice.
 */
record RecordsFile(
    List<RecordKind> kinds, List<CountingRule> counting, @Nullable MonthClosing months) {
  static RecordsFile read(String resource) {
    YamlFile file = open(resource, PackResource.text(resource));
    if (!file.faults().isEmpty()) {
      throw new IllegalStateException(file.faults().getFirst().toString());
    }
    return of(new Entry(file.values()));
  }

  /** A file with all its faults. */
  static YamlFile open(String name, String text) {
    YamlFile file = YamlFile.of(name, text, PackResource.text("base/records.schema.json"));
    if (file.faults().isEmpty()) {
      Entry root = new Entry(file.values());
      references(root).forEach(fault -> file.fault(fault.getKey(), fault.getValue()));
    }
    return file;
  }

  private static List<Map.Entry<String, String>> references(Entry root) {
    List<Map.Entry<String, String>> faults = new ArrayList<>();
    Map<String, Object> fields = root.map("fields").all();
    List<String> keys = new ArrayList<>();
    for (Entry kind : root.list("kinds", entry -> entry)) {
      String at = "/kinds/" + keys.size();
      twice(faults, keys, kind, at);
      List<String> own = kind.texts("fields");
      named(faults, at + "/fields", own, List.copyOf(fields.keySet()));
      named(faults, at + "/required", kind.texts("required"), own);
      int check = 0;
      for (Entry entry : kind.list("checks", item -> item)) {
        String place = at + "/checks/" + check++;
        named(faults, place + "/field", List.of(entry.text("field")), own);
        String other = entry.optional("other");
        named(faults, place + "/other", other == null ? List.of() : List.of(other), own);
      }
    }
    ratios(faults, root);
    return faults;
  }

  /** A ratio stands on rules above it, so that none goes round in a circle. */
  private static void ratios(List<Map.Entry<String, String>> faults, Entry root) {
    List<String> above = new ArrayList<>();
    for (Entry rule : root.list("counting", entry -> entry)) {
      String at = "/counting/" + above.size();
      for (String part : List.of("of", "over")) {
        String named = rule.optional(part);
        named(faults, at + "/" + part, named == null ? List.of() : List.of(named), above);
      }
      twice(faults, above, rule, at);
    }
  }

  private static void twice(
      List<Map.Entry<String, String>> faults, List<String> keys, Entry entry, String at) {
    if (keys.contains(entry.text("key"))) {
      faults.add(Map.entry(at + "/key", "stands twice: " + entry.text("key")));
    }
    keys.add(entry.text("key"));
  }

  private static void named(
      List<Map.Entry<String, String>> faults, String at, List<String> names, List<String> known) {
    names.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> faults.add(Map.entry(at, "names what is not there: " + name)));
  }

  private static RecordsFile of(Entry root) {
    Map<String, RecordField> fields = new HashMap<>();
    Entry given = root.map("fields");
    given.all().keySet().forEach(key -> fields.put(key, field(key, given.map(key))));
    return new RecordsFile(
        root.list("kinds", kind -> kind(kind, fields)),
        root.list("counting", RecordsFile::counting),
        root.map("months").all().isEmpty() ? null : months(root.map("months")));
  }

  /** Until when the records of a month are awaited; it has to be said. */
  MonthClosing monthsOrFail() {
    if (months == null) {
      throw new IllegalStateException("base/records.yaml does not say when a month is closed");
    }
    return months;
  }

  private static MonthClosing months(Entry months) {
    return new MonthClosing(
        months.number("until"), pairs(months, "yes"), pairs(months, "no"), months.source());
  }

  private static List<MonthClosing.Example> pairs(Entry months, String key) {
    return months.lists(key).stream()
        .map(
            pair ->
                new MonthClosing.Example(
                    LocalDate.parse(pair.getFirst()), LocalDate.parse(pair.getLast())))
        .toList();
  }

  private static RecordField field(String key, Entry field) {
    return new RecordField(
        key,
        field.text("name"),
        field.text("english"),
        RecordField.Type.valueOf(word(field, "type")),
        field.optional("unit"),
        field.texts("choices"));
  }

  private static RecordKind kind(Entry kind, Map<String, RecordField> fields) {
    return new RecordKind(
        kind.text("key"),
        kind.text("name"),
        kind.text("english"),
        kind.texts("words"),
        kind.texts("fields").stream().map(fields::get).toList(),
        kind.texts("required"),
        kind.list("checks", RecordsFile::check),
        kind.map("example").all(),
        kind.texts("yes"),
        kind.texts("no"),
        kind.source());
  }

  private static RecordCheck check(Entry check) {
    String than = check.optional("than");
    return new RecordCheck(
        RecordCheck.Rule.valueOf(word(check, "rule")),
        check.text("field"),
        than == null ? null : new BigDecimal(than),
        check.optional("other"),
        check.text("weight").equals("must"),
        check.text("say"),
        check.text("english"),
        check.map("fails").all());
  }

  private static CountingRule counting(Entry rule) {
    return new CountingRule(
        rule.text("key"),
        rule.text("name"),
        rule.text("english"),
        CountingRule.How.valueOf(word(rule, "how")),
        rule.optional("field"),
        rule.optional("of"),
        rule.optional("over"),
        rule.optional("unit"),
        rule.list(
            "examples",
            example ->
                new CountingRule.Example(
                    example.list("records", Entry::all), example.optional("gives"))),
        rule.source());
  }

  private static String word(Entry entry, String key) {
    return entry.text(key).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
