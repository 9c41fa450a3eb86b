package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Definitions that are being read, to find one that uses itself. */
  private final Set<String> open = new HashSet<>();

  /** Gives a name its meaning; a rule file may so replace one of {@code common.rules}. */
  void define(String name, String pattern) {
    definitions.put(name, pattern);
    nodes.remove(name);
  }

  /** Reads every definition, also one no rule uses: a name that means nothing in it throws. */
  void check() {
    definitions.keySet().forEach(this::meaning);
  }

  /** What stands between {@code <} and {@code >}, taken apart. */
  Node node(String reference) {
    int colon = reference.indexOf(':');
    String what = reference.substring(colon + 1);
    Node node = what.startsWith("=") ? PatternParser.part(what.substring(1), this) : meaning(what);
    return colon < 0 ? node : new Node.Group(reference.substring(0, colon), node);
  }

  private Node meaning(String name) {
    String definition = definitions.get(name);
    if (definition == null) {
      return WORDS.computeIfAbsent(name, words -> PatternParser.part(words(words), NONE));
    }
    Node node = nodes.get(name);
    if (node == null) {
      if (!open.add(name)) {
        throw new IllegalArgumentException("<" + name + "> is defined by itself");
      }
      node = PatternParser.context(definition, this);
      open.remove(name);
      nodes.put(name, node);
    }
    return node;
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

  /** The words a name stands for, as an alternation. */
  static String words(String name) {
    int dot = name.indexOf('.');
    String list = dot < 0 ? name : name.substring(0, dot);
    if (!Words.exists(list)) {
      throw new IllegalArgumentException(
          "<" + name + "> is neither defined nor a word list: no " + list + ".words");
    }
    Words words = Words.of(list);
    if (dot < 0) {
      return alternation(name, words.words());
    }
    List<String> chosen = new ArrayList<>();
    for (String section : name.substring(dot + 1).split("\\+", -1)) {
      if (section.isEmpty()) {
        throw new IllegalArgumentException("<" + name + "> names a section without a name");
      }
      chosen.addAll(words.words(section));
    }
    return alternation(name, chosen);
  }

  private static String alternation(String name, Collection<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("<" + name + "> has no words");
    }
    return Words.alternation(words);
  }
}
