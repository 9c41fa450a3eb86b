package org.luoshi.reader.internal.rule;

import org.jspecify.annotations.Nullable;

/** A rule that matched, with positions in the scanned text. */
public final class RuleMatch {
  private final Rule rule;
  private final Program program;
  private final SiftedText text;
  private final int start;
  private final int end;
  private int @Nullable [] groups;

  RuleMatch(RuleBook book, int rule, SiftedText text, int start, int end) {
    this.rule = book.rules().get(rule);
    this.program = book.program();
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }

  /** First character, inclusive. */
  public int start() {
    return start;
  }

  /** Last character, exclusive. */
  public int end() {
    return end;
  }

  /** What was matched. */
  public String text() {
    return text.text().substring(start, end);
  }

  /** What the named group took, or null when it took no part or the pattern has no such group. */
  public @Nullable String group(String name) {
    int from = start(name);
    return from < 0 ? null : text.text().substring(from, end(name));
  }

  /** What the named group took, where its rule always takes something there. */
  public String text(String group) {
    return text.text().substring(start(group), end(group));
  }

  /** Where the named group starts, or -1. */
  public int start(String name) {
    return bound(name, 0);
  }

  /** Where the named group ends, exclusive, or -1. */
  public int end(String name) {
    return bound(name, 1);
  }

  private int bound(String name, int side) {
    int group = program.group(name);
    return group < 0 ? -1 : groups()[2 * group + side];
  }

  /** Worked out when first asked for: most matches are only asked where they are. */
  private int[] groups() {
    int[] known = groups;
    if (known == null) {
      known = new Trial(program, text).groups(rule.order(), start, end);
      groups = known;
    }
    return known;
  }
}
