package org.luoshi.reader.internal.rule;

import java.util.BitSet;

/**
 * Which characters a match of a pattern can start with. Patterns are a small, strictly regular part
 * of {@code java.util.regex}: literals, classes, groups, alternation and bounded repetition.
 * Look-around, back references and unbounded repetition are refused, so that a rule file can be
 * compiled into an automaton and no rule can be slow.
 */
final class FirstChars {
  private static final int ANY = Character.MAX_VALUE + 1;
  private static final int LONGEST_REPEAT = 60;

  private final String pattern;
  private int at;

  private FirstChars(String pattern) {
    this.pattern = pattern;
  }

  /** First characters and whether the empty string matches. */
  private record First(BitSet chars, boolean empty) {}

  /**
   * The characters that can begin a match.
   *
   * @throws IllegalArgumentException when the pattern leaves the allowed syntax or matches nothing
   *     at all
   */
  static BitSet of(String pattern) {
    FirstChars parser = new FirstChars(pattern);
    First first = parser.alternation();
    if (parser.at < pattern.length()) {
      throw parser.refusal("unbalanced )");
    }
    if (first.empty()) {
      throw parser.refusal("matches the empty string");
    }
    return first.chars();
  }

  private First alternation() {
    First first = sequence();
    while (peek() == '|') {
      at++;
      First other = sequence();
      first.chars().or(other.chars());
      first = new First(first.chars(), first.empty() || other.empty());
    }
    return first;
  }

  private First sequence() {
    BitSet chars = new BitSet();
    boolean open = true;
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      First atom = repeated(atom());
      if (open) {
        chars.or(atom.chars());
        open = atom.empty();
      }
    }
    return new First(chars, open);
  }

  private First repeated(First atom) {
    boolean optional = false;
    if (peek() == '?') {
      at++;
      optional = true;
    } else if (peek() == '{') {
      int close = pattern.indexOf('}', at);
      String[] bounds = pattern.substring(at + 1, close).split(",", -1);
      optional = bounds[0].equals("0");
      String upper = bounds[bounds.length - 1];
      if (upper.isEmpty() || Integer.parseInt(upper) > LONGEST_REPEAT) {
        throw refusal("repetition must end at " + LONGEST_REPEAT + " or less");
      }
      at = close + 1;
    } else if (peek() == '*' || peek() == '+') {
      throw refusal("unbounded repetition");
    } else {
      return atom;
    }
    if (peek() == '?' || peek() == '+') {
      at++; // reluctant or possessive
    }
    return new First(atom.chars(), atom.empty() || optional);
  }

  private First atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> new First(charClass(), false);
      case '.' -> new First(everything(), false);
      case '\\' -> new First(escaped(pattern.charAt(at++)), false);
      case '^', '$' -> throw refusal("anchors are contexts: use before or after");
      default -> new First(single(c), false);
    };
  }

  private First group() {
    if (peek() == '?') {
      if (pattern.startsWith("?:", at)) {
        at += 2;
      } else if (pattern.startsWith("?<", at) && "=!".indexOf(pattern.charAt(at + 2)) < 0) {
        at = pattern.indexOf('>', at) + 1;
      } else {
        throw refusal("look-around: use before, after, not-before or not-after");
      }
    }
    First first = alternation();
    if (peek() != ')') {
      throw refusal("( without )");
    }
    at++;
    return first;
  }

  private BitSet charClass() {
    boolean negated = peek() == '^';
    if (negated) {
      at++;
    }
    BitSet chars = new BitSet();
    while (peek() != ']') {
      char low = classChar();
      char high = low;
      if (peek() == '-' && pattern.charAt(at + 1) != ']') {
        at++;
        high = classChar();
      }
      chars.set(low, high + 1);
    }
    at++;
    if (negated) {
      chars.flip(0, ANY);
    }
    return chars;
  }

  private char classChar() {
    char c = pattern.charAt(at++);
    return c == '\\' ? literal(pattern.charAt(at++)) : c;
  }

  private BitSet escaped(char c) {
    return single(literal(c));
  }

  private char literal(char c) {
    if (Character.isLetterOrDigit(c) && c != 'n' && c != 't') {
      throw refusal("escape \\" + c);
    }
    return c == 'n' ? '\n' : c == 't' ? '\t' : c;
  }

  private static BitSet single(char c) {
    BitSet chars = new BitSet();
    chars.set(c);
    return chars;
  }

  private static BitSet everything() {
    BitSet chars = new BitSet();
    chars.set(0, ANY);
    return chars;
  }

  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : 0;
  }

  private IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException(why + " at " + at + " in pattern " + pattern);
  }
}
