package org.luoshi.reader.internal.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One rule of a rule file: what it matches, what it means and the examples that hold it. */
public final class Rule {
  private final String id;
  private final int order;
  private final Edge edge;
  private final Supplier<String> source;
  private final Map<String, String> meaning;
  private final List<String> matching;
  private final List<String> other;
  private volatile @Nullable Pattern pattern;

  /**
   * What the character before a match must be, and what it must not be, where a rule says so in one
   * character: it is looked at before the pattern is tried.
   */
  record Edge(@Nullable CharSet before, @Nullable CharSet notBefore) {
    boolean allows(CharSequence text, int at) {
      if (before != null && (at == 0 || !before.contains(text.charAt(at - 1)))) {
        return false;
      }
      return notBefore == null || at == 0 || !notBefore.contains(text.charAt(at - 1));
    }
  }

  /**
   * A rule.
   *
   * @param id its name, unique in its file
   * @param order its place in the file, from 0; of two equally long matches the earlier rule wins
   * @param edge what may stand before a match, as far as one character tells
   * @param source gives its pattern with contexts, every macro replaced
   * @param meaning every other line of the rule (kind, op, role …), by its first word
   * @param matching samples that must match; ‹ › marks the stretch where that matters
   * @param other samples that must not match anywhere
   */
  Rule(
      String id,
      int order,
      Edge edge,
      Supplier<String> source,
      Map<String, String> meaning,
      List<String> matching,
      List<String> other) {
    this.id = id;
    this.order = order;
    this.edge = edge;
    this.source = source;
    this.meaning = Map.copyOf(meaning);
    this.matching = List.copyOf(matching);
    this.other = List.copyOf(other);
  }

  /** The rule's name, unique in its file. */
  public String id() {
    return id;
  }

  /** The rule's place in its file, from 0. */
  int order() {
    return order;
  }

  /** Whether a match may start at {@code at}, as far as the character before it tells. */
  boolean mayStart(CharSequence text, int at) {
    return edge.allows(text, at);
  }

  /** The compiled pattern, contexts included; compiled when a text first needs it. */
  Pattern pattern() {
    Pattern compiled = pattern;
    if (compiled == null) {
      compiled = Pattern.compile(source.get());
      pattern = compiled;
    }
    return compiled;
  }

  /** Samples that must match. */
  List<String> matching() {
    return matching;
  }

  /** Samples that must not match. */
  List<String> other() {
    return other;
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
