package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A word list: resource {@code NAME.words}. A line holds words with white space between them;
 * {@code word=value} gives a word a value; {@code [section]} alone on a line starts a section.
 */
public final class Words {
  private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Map<String, String>> sections;
  private final Map<String, String> all;

  private Words(Map<String, Map<String, String>> sections) {
    this.sections = sections;
    this.all = new LinkedHashMap<>();
    sections.values().forEach(all::putAll);
  }

  /** The word list of resource {@code NAME.words}; read once. */
  public static Words of(String name) {
    return LOADED.computeIfAbsent(name, Words::load);
  }

  /** Whether there is a resource {@code NAME.words}. */
  static boolean exists(String name) {
    return LOADED.containsKey(name) || RuleFile.exists(name + ".words");
  }

  private static Words load(String name) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = sections.computeIfAbsent("", key -> new LinkedHashMap<>());
    for (String line : RuleFile.lines(name + ".words")) {
      if (line.startsWith("[") && line.endsWith("]")) {
        section =
            sections.computeIfAbsent(
                line.substring(1, line.length() - 1), key -> new LinkedHashMap<>());
      } else {
        put(section, line.replace('\t', ' '));
      }
    }
    return new Words(sections);
  }

  private static void put(Map<String, String> section, String line) {
    for (int at = 0; at < line.length(); ) {
      int gap = line.indexOf(' ', at);
      int end = gap < 0 ? line.length() : gap;
      if (end > at) {
        String word = line.substring(at, end);
        int equals = word.indexOf('=');
        section.put(
            equals < 0 ? word : word.substring(0, equals),
            equals < 0 ? "" : word.substring(equals + 1));
      }
      at = end + 1;
    }
  }

  /** Every word, in the order of the file. */
  public Collection<String> words() {
    return all.keySet();
  }

  /** The names of the sections, in the order of the file; the lines before the first are "". */
  public Collection<String> sections() {
    return sections.keySet();
  }

  /** The words of one section; an unknown section is our own mistake and throws. */
  public Collection<String> words(String section) {
    return section(section).keySet();
  }

  /** The words of one section with their values. */
  public Map<String, String> section(String section) {
    Map<String, String> words = sections.get(section);
    if (words == null) {
      throw new IllegalArgumentException("no section [" + section + "]");
    }
    return words;
  }

  /** Whether the list has this word. */
  public boolean contains(CharSequence word) {
    return all.containsKey(word.toString());
  }

  /**
   * The value given to a word, empty when it was given none, or null when the list lacks the word.
   */
  public @Nullable String value(String word) {
    return all.get(word);
  }

  /** The words as one alternation, the longest first, so that a pattern takes as much as it can. */
  static String alternation(Collection<String> words) {
    List<String> sorted = new ArrayList<>(words);
    sorted.sort((left, right) -> right.length() - left.length());
    StringBuilder out = new StringBuilder("(?:");
    for (String word : sorted) {
      if (out.length() > 3) {
        out.append('|');
      }
      word.chars()
          .forEach(
              c -> out.append("\\.[]{}()*+-?^$|<>".indexOf(c) < 0 ? "" : "\\").append((char) c));
    }
    return out.append(')').toString();
  }
}
