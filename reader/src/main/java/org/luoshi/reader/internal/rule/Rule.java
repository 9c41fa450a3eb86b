package org.luoshi.reader.internal.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule of a rule file: its name and what it means. */
public final class Rule {
  private final String id;
  private final int order;
  private final Map<String, String> meaning;

  /**
   * A rule.
   *
   * @param id its name, unique in its file
   * @param order its place in the file, from 0; of two equally long matches the earlier rule wins
   * @param meaning every other line of the rule (kind, op, role …), by its first word
   */
  Rule(String id, int order, Map<String, String> meaning) {
    this.id = id;
    this.order = order;
    this.meaning = Map.copyOf(meaning);
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
    return meaning.get(key);
  }

  /** The value of one line of the rule, or {@code otherwise} when the rule has no such line. */
  public String get(String key, String otherwise) {
    return meaning.getOrDefault(key, otherwise);
  }

  /** Whether the rule has such a line at all. */
  public boolean has(String key) {
    return meaning.containsKey(key);
  }
}
