package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule of a rule file: its name and what it means. */
public final class Rule {
  private final String id;
  private final int order;

  /** The first word of a line, its value, and so on: few enough to be looked through. */
  private final List<String> meaning;

  /**
   * A rule.
   *
   * @param id its name, unique in its file
   * @param order its place in the file, from 0; of two equally long matches the earlier rule wins
   * @param meaning every other line of the rule (kind, op, role …), by its first word
   */
  Rule(String id, int order, Map<String, String> meaning) {
    this(id, order, flat(meaning));
  }

  /** The same with the lines one after another: word, value, word, value … */
  Rule(String id, int order, List<String> meaning) {
    this.id = id;
    this.order = order;
    this.meaning = List.copyOf(meaning);
  }

  private static List<String> flat(Map<String, String> meaning) {
    List<String> lines = new ArrayList<>();
    meaning.forEach(
        (word, value) -> {
          lines.add(word);
          lines.add(value);
        });
    return lines;
  }

  /** The rule's name, unique in its file. */
  public String id() {
    return id;
  }

  /** The rule's place in its file, from 0. */
  public int order() {
    return order;
  }

  /** The value of one line of the rule, or null when the rule has no such line. */
  public @Nullable String get(String key) {
    for (int i = 0; i < meaning.size(); i += 2) {
      if (meaning.get(i).equals(key)) {
        return meaning.get(i + 1);
      }
    }
    return null;
  }

  /** The value of one line of the rule, or {@code otherwise} when the rule has no such line. */
  public String get(String key, String otherwise) {
    String value = get(key);
    return value == null ? otherwise : value;
  }

  /** Whether the rule has such a line at all. */
  public boolean has(String key) {
    return get(key) != null;
  }

  /** Its lines one after another: word, value, word, value … */
  List<String> meaning() {
    return meaning;
  }
}
