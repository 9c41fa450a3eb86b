package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names a pattern may use: {@code <number>} is a definition of the same file or of {@code
 * common.rules}, {@code <unit>} the words of {@code unit.words}, {@code <unit.length>} one section
 * of it, {@code <unit.length+area>} two; {@code <value:number>} also captures what it took under
 * the name {@code value}, and {@code <who:=PATTERN>} captures a pattern written in place.
 */
final class Macros {
  /** No names at all. */
  static final Macros NONE = new Macros();

  /** Word lists are the same for every rule book. */
  private static final Map<String, Node> WORDS = new ConcurrentHashMap<>();

  private final Map<String, String> definitions = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();

  /** Gives a name its meaning; a rule file may so replace one of {@code common.rules}. */
  void define(String name, String pattern) {
    definitions.put(name, pattern);
    nodes.remove(name);
  }

  /** What stands between {@code <} and {@code >}, taken apart. */
  Node node(String reference) {
    String what = reference.substring(reference.indexOf(':') + 1);
    if (what.startsWith("=")) {
      return PatternParser.part(what.substring(1), this);
    }
    String definition = definitions.get(what);
    if (definition == null) {
      return WORDS.computeIfAbsent(what, words -> PatternParser.part(words(words), NONE));
    }
    Node node = nodes.get(what);
    if (node == null) {
      node = PatternParser.part(definition, this);
      nodes.put(what, node);
    }
    return node;
  }

  /** The same pattern without names, for {@code java.util.regex}. */
  String expand(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        out.append(c).append(pattern.charAt(++i));
      } else if (c == '<') {
        int close = closing(pattern, i);
        out.append(reference(pattern.substring(i + 1, close)));
        i = close;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Where the {@code <} at {@code open} is closed. */
  static int closing(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '<') {
        depth++;
      } else if (c == '>' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("< without > in pattern " + pattern);
  }

  private String reference(String reference) {
    int colon = reference.indexOf(':');
    if (colon < 0) {
      return "(?:" + named(reference) + ")";
    }
    String what = reference.substring(colon + 1);
    String body = what.startsWith("=") ? expand(what.substring(1)) : named(what);
    return "(?<" + reference.substring(0, colon) + ">" + body + ")";
  }

  private String named(String name) {
    String defined = definitions.get(name);
    return defined == null ? words(name) : expand(defined);
  }

  private static String words(String name) {
    int dot = name.indexOf('.');
    Words words = Words.of(dot < 0 ? name : name.substring(0, dot));
    if (dot < 0) {
      return Words.alternation(words.words());
    }
    List<String> chosen = new ArrayList<>();
    for (String section : name.substring(dot + 1).split("\\+", -1)) {
      chosen.addAll(words.words(section));
    }
    return Words.alternation(chosen);
  }
}
