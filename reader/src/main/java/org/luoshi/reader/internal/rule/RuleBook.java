package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.crew.Crew;

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
  /** The shortest part of a text that is worth a thread's while, in characters. */
  private static final int LEAST = 1_500;

  private final List<Rule> rules;
  private final Program program;
  private final Automaton automaton;
  private final Sieve sieve;
  private final int bit;

  /**
   * A book.
   *
   * @param number its number in the sieve
   */
  RuleBook(int number, List<Rule> rules, Program program, Sieve sieve) {
    this.bit = 1 << number;
    this.rules = List.copyOf(rules);
    this.program = program;
    this.automaton = new Automaton(program, Automaton.MOST_STATES);
    this.sieve = sieve;
  }

  /** The rules of resource {@code NAME.rules}. */
  public static RuleBook load(String name) {
    return Library.standard().book(name);
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
  public List<RuleMatch> scan(SiftedText text, int start, int end) {
    return scan(text, start, end, end);
  }

  /** What they find in all of {@code text}, divided among a crew. */
  public List<RuleMatch> scan(SiftedText text, Crew crew) {
    int length = text.text().length();
    int[] cuts = crew.cuts(length, LEAST);
    List<List<RuleMatch>> parts =
        crew.each(cuts.length - 1, i -> scan(text, cuts[i], cuts[i + 1], length));
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    List<RuleMatch> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int done = found.isEmpty() ? 0 : found.getLast().end();
      // where a match reaches into the next part, that is searched again from its end on
      found.addAll(
          done <= cuts[i]
              ? parts.get(i)
              : scan(text, Math.min(done, cuts[i + 1]), cuts[i + 1], length));
    }
    return found;
  }

  /** What they find in a text that no other book scans. */
  public List<RuleMatch> scan(String text, int start, int end) {
    return scan(sieve.sift(text, bit, Crew.ALONE), start, end);
  }

  /** The same in all of it, divided among a crew. */
  public List<RuleMatch> scan(String text, Crew crew) {
    return scan(sieve.sift(text, bit, crew), crew);
  }

  /**
   * The matches that begin from {@code start} to {@code end} (exclusive) and end by {@code last}.
   */
  private List<RuleMatch> scan(SiftedText text, int start, int end, int last) {
    int at = text.next(start, end, bit);
    if (at >= end) {
      return List.of();
    }
    List<RuleMatch> found = new ArrayList<>();
    Search search = new Search(this, text, last);
    while (at < end) {
      RuleMatch match = search.longest(at);
      if (match != null) {
        found.add(match);
      }
      at = text.next(match == null ? at + 1 : match.end(), end, bit);
    }
    return found;
  }

  /** The first match of {@link #scan}, or null. */
  public @Nullable RuleMatch next(SiftedText text, int start, int end) {
    int at = text.next(start, end, bit);
    if (at == end) {
      return null;
    }
    Search search = new Search(this, text, end);
    RuleMatch match = search.longest(at);
    while (match == null && at < end) {
      at = text.next(at + 1, end, bit);
      match = at < end ? search.longest(at) : null;
    }
    return match;
  }

  /** The longest match that starts at {@code at} and ends by {@code end}, or null. */
  public @Nullable RuleMatch at(SiftedText text, int at, int end) {
    return at < end ? new Search(this, text, end).longest(at) : null;
  }

  Program program() {
    return program;
  }

  Automaton automaton() {
    return automaton;
  }
}
