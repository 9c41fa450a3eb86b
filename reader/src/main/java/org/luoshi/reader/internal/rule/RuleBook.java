package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * part of the match. Each position of the text is tried only with the rules whose pattern can start
 * with its character.
 */
public final class RuleBook {
  private static final int[] NONE = {};
  private static final Set<String> OWN_LINES =
      Set.of("pattern", "before", "not-before", "after", "not-after", "yes", "no");

  private final List<Rule> rules;
  private final int[][] byFirstChar;

  private RuleBook(List<Rule> rules, int[][] byFirstChar) {
    this.rules = List.copyOf(rules);
    this.byFirstChar = byFirstChar;
  }

  /**
   * The rules of resource {@code NAME.rules}; a malformed file is our own mistake and throws with
   * its line.
   */
  public static RuleBook load(String name) {
    Macros macros = new Macros();
    read("common.rules", macros, new ArrayList<>(), new ArrayList<>());
    List<Rule> rules = new ArrayList<>();
    List<BitSet> firsts = new ArrayList<>();
    read(name + ".rules", macros, rules, firsts);
    return new RuleBook(rules, dispatch(firsts));
  }

  private static void read(String resource, Macros macros, List<Rule> rules, List<BitSet> firsts) {
    List<RuleFile.Line> lines = RuleFile.read(resource);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      RuleFile.Line head = lines.get(i);
      try {
        if (head.key().equals("define")) {
          RuleFile.Line definition = RuleFile.line(head);
          macros.define(definition.key(), definition.value());
        } else if (head.key().equals("rule") && ids.add(head.value())) {
          int end = i + 1;
          while (end < lines.size() && lines.get(end).indented()) {
            end++;
          }
          rule(head.value(), lines.subList(i + 1, end), macros, rules, firsts);
          i = end - 1;
        } else {
          throw new IllegalArgumentException(
              "neither a new rule nor a definition: " + head.key() + " " + head.value());
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(resource + ":" + head.number() + ": " + e.getMessage(), e);
      }
    }
  }

  private static void rule(
      String id, List<RuleFile.Line> lines, Macros macros, List<Rule> rules, List<BitSet> firsts) {
    Map<String, String> own = new LinkedHashMap<>();
    Map<String, String> meaning = new LinkedHashMap<>();
    List<String> yes = new ArrayList<>();
    List<String> no = new ArrayList<>();
    for (RuleFile.Line line : lines) {
      switch (line.key()) {
        case "yes" -> yes.add(line.value());
        case "no" -> no.add(line.value());
        default -> {
          Map<String, String> map = OWN_LINES.contains(line.key()) ? own : meaning;
          if (map.put(line.key(), line.value()) != null) {
            throw new IllegalArgumentException("rule " + id + " has two lines " + line.key());
          }
        }
      }
    }
    String body = macros.expand(own.getOrDefault("pattern", ""));
    firsts.add(FirstChars.of(body));
    String whole =
        context("(?<=", own.get("before"), macros)
            + context("(?<!", own.get("not-before"), macros)
            + "(?:"
            + body
            + ")"
            + context("(?=", own.get("after"), macros)
            + context("(?!", own.get("not-after"), macros);
    rules.add(
        new Rule(
            id,
            rules.size(),
            Pattern.compile(whole),
            Map.copyOf(meaning),
            List.copyOf(yes),
            List.copyOf(no)));
  }

  private static String context(String open, @Nullable String pattern, Macros macros) {
    return pattern == null ? "" : open + macros.expand(pattern) + ")";
  }

  private static int[][] dispatch(List<BitSet> firsts) {
    int[][] table = new int[Character.MAX_VALUE + 1][];
    Arrays.fill(table, NONE);
    for (int rule = 0; rule < firsts.size(); rule++) {
      BitSet chars = firsts.get(rule);
      for (int c = chars.nextSetBit(0); c >= 0; c = chars.nextSetBit(c + 1)) {
        table[c] = Arrays.copyOf(table[c], table[c].length + 1);
        table[c][table[c].length - 1] = rule;
      }
    }
    return table;
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
    Matcher[] matchers = new Matcher[rules.size()];
    int at = start;
    while (at < end) {
      RuleMatch best = longest(text, at, end, matchers);
      if (best == null) {
        at++;
      } else {
        found.add(best);
        at = best.end();
      }
    }
    return found;
  }

  private @Nullable RuleMatch longest(
      CharSequence text, int at, int end, @Nullable Matcher[] matchers) {
    Rule best = null;
    int bestEnd = at;
    for (int order : byFirstChar[text.charAt(at)]) {
      Matcher matcher = matchers[order];
      if (matcher == null) {
        matcher = rules.get(order).pattern().matcher(text).useTransparentBounds(true);
        matchers[order] = matcher;
      }
      if (matcher.region(at, end).lookingAt() && matcher.end() > bestEnd) {
        best = rules.get(order);
        bestEnd = matcher.end();
      }
    }
    return best == null
        ? null
        : new RuleMatch(
            best, java.util.Objects.requireNonNull(matchers[best.order()]).toMatchResult());
  }
}
