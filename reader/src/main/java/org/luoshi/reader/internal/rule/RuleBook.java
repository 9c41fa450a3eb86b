package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The rules of resource {@code NAME.rules}, ready to scan a text.
 *
 * <pre>
 * define late 底|末
 * rule at-least-after
 *   pattern    &lt;value:number&gt;&lt;unit:unit&gt;以上
 *   not-before 第
 *   op         &gt;=
 *   yes        听课‹15节以上›
 *   no         三会一课
 * </pre>
 *
 * {@code before}, {@code not-before}, {@code after} and {@code not-after} are contexts that are not
 * part of the match. One automaton of all patterns says which rules can match at a position; only
 * these are tried. Safe for many threads.
 */
public final class RuleBook {
  private final List<Rule> rules;
  private final Automaton automaton;

  private RuleBook(RuleLoader loader) {
    rules = List.copyOf(loader.rules());
    automaton = new Automaton(loader.patterns());
  }

  /**
   * The rules of resource {@code NAME.rules}; a malformed file is our own mistake and throws with
   * its line.
   */
  public static RuleBook load(String name) {
    return new RuleBook(new RuleLoader(name));
  }

  /** The rules, in the order of the file. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * What the rules find in {@code text} from {@code start} to {@code end} (exclusive): at each
   * position the longest match, of equally long ones the rule that stands first in the file; then
   * on after its end. Contexts see the whole text.
   */
  public List<RuleMatch> scan(CharSequence text, int start, int end) {
    List<RuleMatch> found = new ArrayList<>();
    RuleMatch match = next(text, start, end);
    while (match != null) {
      found.add(match);
      match = next(text, match.end(), end);
    }
    return found;
  }

  /** The first match of {@link #scan}, or null. */
  public @Nullable RuleMatch next(CharSequence text, int start, int end) {
    for (int at = start; at < end; at++) {
      RuleMatch match = at(text, at, end);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /** The longest match that starts at {@code at} and ends by {@code end}, or null. */
  public @Nullable RuleMatch at(CharSequence text, int at, int end) {
    return at < end ? longest(text, at, end, automaton.rulesAt(text, at, end)) : null;
  }

  private @Nullable RuleMatch longest(CharSequence text, int at, int end, int[] candidates) {
    Rule best = null;
    MatchResult result = null;
    for (int order : candidates) {
      Rule rule = rules.get(order);
      if (!rule.mayStart(text, at)) {
        continue;
      }
      Matcher matcher = rule.pattern().matcher(text).useTransparentBounds(true).region(at, end);
      if (matcher.lookingAt() && (result == null || matcher.end() > result.end())) {
        best = rule;
        result = matcher;
      }
    }
    return best == null || result == null ? null : new RuleMatch(best, result);
  }
}
