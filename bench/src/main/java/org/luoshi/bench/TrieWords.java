package org.luoshi.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words a double-array trie looks for: those of two to six Chinese characters in the reader's
 * own word lists, sorted, and of these as many as wanted, evenly spread.
 */
final class TrieWords {
  /** How many words the trie has. */
  static final int COUNT = 2_000;

  private static final Path LISTS =
      Texts.ROOT.resolve("reader/src/main/resources/org/luoshi/reader/rules");
  private static final Pattern BETWEEN = Pattern.compile("[\\s=]+");
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2,6}");

  private TrieWords() {}

  /** The trie; each word's value is the word. */
  static AhoCorasickDoubleArrayTrie<String> trie() {
    TreeMap<String, String> words = new TreeMap<>();
    for (String word : words()) {
      words.put(word, word);
    }
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(words);
    return trie;
  }

  private static List<String> words() {
    List<String> all = List.copyOf(listed());
    if (all.size() < COUNT) {
      throw new IllegalStateException("only " + all.size() + " words in " + LISTS);
    }
    List<String> words = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      words.add(all.get((int) ((long) i * all.size() / COUNT)));
    }
    return words;
  }

  private static Set<String> listed() {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.list(LISTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".words")).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          lines
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> BETWEEN.splitAsStream(line))
              .filter(word -> WORD.matcher(word).matches())
              .forEach(words::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
