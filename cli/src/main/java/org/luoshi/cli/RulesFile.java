package org.luoshi.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.cli.report.Messages;
import org.luoshi.reader.model.MarginRule;
import org.luoshi.reader.model.MarginSettings;

/**
 * The file of {@code luoshi lint --rules}. A line is {@code off RULE} or {@code limit RULE NUMBER};
 * {@code #} begins a comment.
 */
final class RulesFile {
  private final Messages messages;
  private final Map<String, MarginRule> rules;

  /** What is wrong with the file, with its line. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    Mistake(String message) {
      super(message);
    }
  }

  RulesFile(Messages messages, List<MarginRule> rules) {
    this.messages = messages;
    this.rules = rules.stream().collect(Collectors.toMap(MarginRule::id, Function.identity()));
  }

  /** What the lines of file {@code name} want. */
  MarginSettings parse(String name, List<String> lines) throws Mistake {
    Set<String> off = new HashSet<>();
    Map<String, Integer> limits = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = (i == 0 ? lines.get(i).replace("\uFEFF", "") : lines.get(i)).strip();
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      String[] words = line.split("\\s+", -1);
      String where = messages.get("rules.where", name, i + 1) + messages.get("colon");
      if (words[0].equals("off") && words.length == 2) {
        off.add(known(words[1], where).id());
      } else if (words[0].equals("limit") && words.length == 3) {
        MarginRule rule = known(words[1], where);
        limits.put(rule.id(), limit(rule, words[2], where));
      } else {
        throw new Mistake(where + messages.get("rules.malformed", line));
      }
    }
    return new MarginSettings(off, limits);
  }

  private MarginRule known(String id, String where) throws Mistake {
    MarginRule rule = rules.get(id);
    if (rule == null) {
      throw new Mistake(where + messages.get("rules.unknown", id));
    }
    return rule;
  }

  private int limit(MarginRule rule, String number, String where) throws Mistake {
    Integer value = rule.limit() == 0 ? null : parsed(number);
    if (value == null) {
      throw new Mistake(where + messages.get("rules.no-limit", rule.id(), number));
    }
    return value;
  }

  private static @Nullable Integer parsed(String number) {
    return number.matches("[0-9]{1,6}") ? Integer.valueOf(number) : null;
  }
}
