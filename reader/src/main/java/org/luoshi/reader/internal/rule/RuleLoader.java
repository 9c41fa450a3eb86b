package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a rule file. A malformed file is our own mistake and throws with its line. */
final class RuleLoader {
  private static final Set<String> OWN_LINES =
      Set.of("pattern", "before", "not-before", "after", "not-after");

  private final Macros macros = new Macros();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Node> patterns = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** The definitions of {@code common.rules}, then what stands in {@code NAME.rules}. */
  RuleLoader(String name) {
    read("common.rules");
    read(name + ".rules");
  }

  /** The rules, in the order of the file. */
  List<Rule> rules() {
    return rules;
  }

  /** Their patterns without contexts, in the same order. */
  List<Node> patterns() {
    return patterns;
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
          Map<String, String> map = OWN_LINES.contains(line.key()) ? own : meaning;
          if (map.put(line.key(), line.value()) != null) {
            throw new IllegalArgumentException("rule " + id + " has two lines " + line.key());
          }
        }
      }
    }
    String body = own.getOrDefault("pattern", "");
    patterns.add(PatternParser.parse(body, macros));
    Rule.Edge before = new Rule.Edge(one(own.get("before")), one(own.get("not-before")));
    rules.add(new Rule(id, rules.size(), before, () -> source(own, body), meaning, yes, no));
  }

  /** The set of a context that is a single character; null for any other. */
  private @Nullable CharSet one(@Nullable String context) {
    if (context == null || "[<".indexOf(context.charAt(0)) < 0) {
      return null;
    }
    return PatternParser.parse(context, macros) instanceof Node.One one ? one.set() : null;
  }

  private String source(Map<String, String> own, String body) {
    return context("(?<=", own.get("before"))
        + context("(?<!", own.get("not-before"))
        + "(?:"
        + macros.expand(body)
        + ")"
        + context("(?=", own.get("after"))
        + context("(?!", own.get("not-after"));
  }

  private String context(String open, @Nullable String pattern) {
    return pattern == null ? "" : open + macros.expand(pattern) + ")";
  }
}
