package org.luoshi.reader.internal.rule;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * A rule that matched, with positions in the scanned text.
 *
 * @param rule the rule
 * @param result start, end and the named groups of its pattern
 */
public record RuleMatch(Rule rule, MatchResult result) {
  /** First character, inclusive. */
  public int start() {
    return result.start();
  }

  /** Last character, exclusive. */
  public int end() {
    return result.end();
  }

  /** What the named group took, or null when it took no part or the pattern has no such group. */
  public @Nullable String group(String name) {
    return result.namedGroups().containsKey(name) ? result.group(name) : null;
  }

  /** Where the named group starts, or -1. */
  public int start(String name) {
    return result.namedGroups().containsKey(name) ? result.start(name) : -1;
  }

  /** Where the named group ends, exclusive, or -1. */
  public int end(String name) {
    return result.namedGroups().containsKey(name) ? result.end(name) : -1;
  }
}
