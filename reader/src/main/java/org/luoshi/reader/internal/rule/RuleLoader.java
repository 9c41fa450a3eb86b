package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a rule file. A malformed file is our own mistake and throws with its line. */
final class RuleLoader {
  /** In the order of {@link Program#BEFORE} and so on. */
  private static final List<String> CONTEXTS =
      List.of("before", "not-before", "after", "not-after");

  private final Macros macros = new Macros();
  private final List<RuleSource> rules = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** The definitions of {@code common.rules}, then what stands in {@code NAME.rules}. */
  RuleLoader(String name) {
    read("common.rules");
    read(name + ".rules");
    try {
      macros.check();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(name + ".rules: " + e.getMessage(), e);
    }
  }

  /** The rules, in the order of the file. */
  List<RuleSource> rules() {
    return rules;
  }

  private void read(String resource) {
    List<RuleFile.Line> lines = RuleFile.read(resource);
    int at = 0;
    while (at < lines.size()) {
      RuleFile.Line head = lines.get(at);
      int end = at + 1;
      while (end < lines.size() && lines.get(end).indented()) {
        end++;
      }
      try {
        block(head, lines.subList(at + 1, end));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(resource + ":" + head.number() + ": " + e.getMessage(), e);
      }
      at = end;
    }
  }

  private void block(RuleFile.Line head, List<RuleFile.Line> lines) {
    if (head.key().equals("define") && lines.isEmpty()) {
      RuleFile.Line definition = RuleFile.line(head);
      macros.define(definition.key(), definition.value());
    } else if (head.key().equals("rule") && ids.add(head.value())) {
      rule(head.value(), lines);
    } else {
      throw new IllegalArgumentException(
          "neither a new rule nor a definition: " + head.key() + " " + head.value());
    }
  }

  private void rule(String id, List<RuleFile.Line> lines) {
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> meaning = new LinkedHashMap<>();
    List<String> yes = new ArrayList<>();
    List<String> no = new ArrayList<>();
    for (RuleFile.Line line : lines) {
      switch (line.key()) {
        case "yes" -> yes.add(line.value());
        case "no" -> no.add(line.value());
        default -> {
          Map<String, String> map =
              line.key().equals("pattern") || CONTEXTS.contains(line.key()) ? own : meaning;
          if (map.put(line.key(), line.value()) != null) {
            throw new IllegalArgumentException("rule " + id + " has two lines " + line.key());
          }
        }
      }
    }
    Node pattern = PatternParser.parse(own.getOrDefault("pattern", ""), macros);
    rules.add(new RuleSource(id, pattern, contexts(own), meaning, yes, no));
  }

  private Map<Integer, Node> contexts(Map<String, String> own) {
    Map<Integer, Node> contexts = new HashMap<>();
    for (int which = 0; which < CONTEXTS.size(); which++) {
      String context = own.get(CONTEXTS.get(which));
      if (context != null) {
        contexts.put(which, PatternParser.context(context, macros));
      }
    }
    return contexts;
  }
}
