package org.luoshi.reader.internal.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.reader.internal.rule.Entries;
import org.luoshi.reader.internal.rule.Entries.Entry;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.MarginRule;

/** The rules of resource {@code margin.entries}, by id. */
public final class Catalogue {
  private static final Map<String, MarginRule> RULES = load();

  private Catalogue() {}

  private static Map<String, MarginRule> load() {
    Map<String, MarginRule> rules = new LinkedHashMap<>();
    for (Entry entry : Entries.of("margin")) {
      List<String> limit = entry.all("limit");
      rules.put(
          entry.name(),
          new MarginRule(
              entry.name(),
              entry.get("name-zh"),
              entry.get("name-en"),
              Finding.Severity.valueOf(entry.get("severity").toUpperCase(Locale.ROOT)),
              entry.get("zh"),
              entry.get("en"),
              entry.get("advice-zh"),
              entry.get("advice-en"),
              limit.isEmpty() ? 0 : Integer.parseInt(limit.getFirst())));
    }
    return rules;
  }

  /** Every rule, in the order of the file. */
  public static List<MarginRule> rules() {
    return List.copyOf(RULES.values());
  }

  /** The rule with this id; an unknown one is our own mistake and throws. */
  static MarginRule rule(String id) {
    MarginRule rule = RULES.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("no margin rule " + id);
    }
    return rule;
  }
}
