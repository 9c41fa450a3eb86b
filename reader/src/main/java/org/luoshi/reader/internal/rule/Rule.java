package org.luoshi.reader.internal.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a rule file: what it matches, what it means and the examples that hold it.
 *
 * @param id its name, unique in its file
 * @param order its place in the file, from 0; of two equally long matches the earlier rule wins
 * @param pattern the compiled pattern, contexts included
 * @param meaning every other line of the rule (kind, op, role …), by its first word
 * @param matching samples that must match; ‹ › marks the stretch where that matters
 * @param other samples that must not match anywhere
 */
public record Rule(
    String id,
    int order,
    Pattern pattern,
    Map<String, String> meaning,
    List<String> matching,
    List<String> other) {

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
