package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.List;
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
 * part of the match. A sieve finds the places where a rule can begin, an automaton of all patterns
 * the rules that can match there, a trial how one of them matches. Safe for many threads.
 */
public final class RuleBook {
  private final List<Rule> rules;
  private final Program program;
  private final Sieve sieve;
  private final Automaton automaton;

  /** A book of these rules. */
  RuleBook(List<RuleSource> sources) {
    List<Rule> made = new ArrayList<>();
    for (RuleSource source : sources) {
      made.add(new Rule(source.id(), made.size(), source.meaning()));
    }
    rules = List.copyOf(made);
    program = Compiler.compile(sources);
    sieve = Openings.sieve(program);
    automaton = new Automaton(program);
  }

  /**
   * The rules of resource {@code NAME.rules}; a malformed file is our own mistake and throws with
   * its line.
   */
  public static RuleBook load(String name) {
    return new RuleBook(new RuleLoader(name).rules());
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
  public List<RuleMatch> scan(String text, int start, int end) {
    int at = sieve.next(text, start, end);
    if (at == end) {
      return List.of();
    }
    List<RuleMatch> found = new ArrayList<>();
    Search search = new Search(this, text, end);
    while (at < end) {
      RuleMatch match = search.longest(at);
      if (match != null) {
        found.add(match);
      }
      at = sieve.next(text, match == null ? at + 1 : match.end(), end);
    }
    return found;
  }

  /** The first match of {@link #scan}, or null. */
  public @Nullable RuleMatch next(String text, int start, int end) {
    int at = sieve.next(text, start, end);
    if (at == end) {
      return null;
    }
    Search search = new Search(this, text, end);
    RuleMatch match = search.longest(at);
    while (match == null && at < end) {
      at = sieve.next(text, at + 1, end);
      match = at < end ? search.longest(at) : null;
    }
    return match;
  }

  /** The longest match that starts at {@code at} and ends by {@code end}, or null. */
  public @Nullable RuleMatch at(String text, int at, int end) {
    return at < end ? new Search(this, text, end).longest(at) : null;
  }

  Program program() {
    return program;
  }

  Automaton automaton() {
    return automaton;
  }
}
