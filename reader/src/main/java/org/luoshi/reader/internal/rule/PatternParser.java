package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes a pattern apart. Patterns are a small, strictly regular part of {@code java.util.regex}:
 * literals, classes, groups, alternation and bounded repetition. Look-around, back references and
 * unbounded repetition are refused, so that a rule file can be compiled into an automaton and no
 * rule can be slow.
 */
final class PatternParser {
  private static final int UNITS = Character.MAX_VALUE + 1;
  private static final int LONGEST_REPEAT = 60;

  private final String pattern;
  private final Macros macros;
  private final boolean context;
  private int at;

  private PatternParser(String pattern, Macros macros, boolean context) {
    this.pattern = pattern;
    this.macros = macros;
    this.context = context;
  }

  /**
   * The parts of a pattern.
   *
   * @param macros what the names in it mean
   * @throws IllegalArgumentException when the pattern leaves the allowed syntax or matches the
   *     empty string
   */
  static Node parse(String pattern, Macros macros) {
    Node node = part(pattern, macros);
    if (node.empty()) {
      throw new IllegalArgumentException("matches the empty string: pattern " + pattern);
    }
    return node;
  }

  /** The parts of a piece of a pattern, which may match the empty string. */
  static Node part(String pattern, Macros macros) {
    return new PatternParser(pattern, macros, false).whole();
  }

  /** The parts of what stands around a match, where {@code $} is the end of the text. */
  static Node context(String pattern, Macros macros) {
    return new PatternParser(pattern, macros, true).whole();
  }

  private Node whole() {
    Node node = choice();
    if (at < pattern.length()) {
      throw refusal("unbalanced )");
    }
    return node;
  }

  private Node choice() {
    List<Node> options = new ArrayList<>();
    options.add(sequence());
    while (peek() == '|') {
      at++;
      options.add(sequence());
    }
    return Node.choice(options);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      parts.add(repeated(atom()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
  }

  private Node repeated(Node atom) {
    int least = 0;
    int most = 1;
    switch (peek()) {
      case '?' -> at++;
      case '{' -> {
        int close = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, close).split(",", -1);
        String upper = bounds[bounds.length - 1];
        if (upper.isEmpty() || Integer.parseInt(upper) > LONGEST_REPEAT) {
          throw refusal("repetition must end at " + LONGEST_REPEAT + " or less");
        }
        least = Integer.parseInt(bounds[0]);
        most = Integer.parseInt(upper);
        at = close + 1;
      }
      case '*', '+' -> throw refusal("unbounded repetition");
      default -> {
        return atom;
      }
    }
    if (peek() == '+') {
      throw refusal("possessive repetition");
    }
    boolean greedy = peek() != '?';
    if (!greedy) {
      at++;
    }
    return new Node.Repeat(atom, least, most, greedy);
  }

  private Node atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '<' -> named();
      case '[' -> new Node.One(charClass());
      case '.' -> throw refusal("any character at all: say which");
      case '\\' -> new Node.One(CharSet.of(literal(pattern.charAt(at++))));
      case '$' -> textEnd();
      case '^' -> throw refusal("anchors are contexts: use before or after");
      default -> new Node.One(CharSet.of(c));
    };
  }

  private Node textEnd() {
    if (!context) {
      throw refusal("anchors are contexts: use before or after");
    }
    return new Node.TextEnd();
  }

  private Node group() {
    if (peek() == '?') {
      if (!pattern.startsWith("?:", at)) {
        throw refusal("look-around and names: use before, after, not-before, not-after, <name:…>");
      }
      at += 2;
    }
    Node node = choice();
    if (peek() != ')') {
      throw refusal("( without )");
    }
    at++;
    return node;
  }

  private Node named() {
    int close = Macros.closing(pattern, at - 1);
    Node node = macros.node(pattern.substring(at, close));
    at = close + 1;
    return node;
  }

  private CharSet charClass() {
    boolean negated = peek() == '^';
    if (negated) {
      at++;
    }
    BitSet units = new BitSet();
    while (peek() != ']') {
      char low = classUnit();
      char high = low;
      if (peek() == '-' && pattern.charAt(at + 1) != ']') {
        at++;
        high = classUnit();
      }
      units.set(low, high + 1);
    }
    at++;
    if (negated) {
      units.flip(0, UNITS);
    }
    return ranges(units);
  }

  private static CharSet ranges(BitSet units) {
    StringBuilder bounds = new StringBuilder();
    for (int low = units.nextSetBit(0); low >= 0; ) {
      int next = units.nextClearBit(low);
      bounds.append((char) low).append((char) (next - 1));
      low = units.nextSetBit(next);
    }
    return new CharSet(bounds.toString());
  }

  private char classUnit() {
    char c = pattern.charAt(at++);
    return c == '\\' ? literal(pattern.charAt(at++)) : c;
  }

  private char literal(char c) {
    if (Character.isLetterOrDigit(c) && c != 'n' && c != 't') {
      throw refusal("escape \\" + c);
    }
    return c == 'n' ? '\n' : c == 't' ? '\t' : c;
  }

  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : 0;
  }

  private IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException(why + " at " + at + " in pattern " + pattern);
  }
}
