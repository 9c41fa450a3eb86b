package org.luoshi.app.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The words that two texts share: stretches of two letters and more, without what says nothing. */
final class SharedWords {
  private static final String FILE = "/record/words-that-say-nothing.txt";
  private static final List<String> EMPTY = read();

  /** So much of a text is looked at. */
  private static final int LONGEST = 300;

  private SharedWords() {}

  /** The words of a text that stand in the other one, too, in their order. */
  static List<String> of(String text, String other) {
    String here = sifted(text);
    String there = sifted(other);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at + 2 <= here.length()) {
      int end = at;
      while (end < here.length()
          && here.charAt(end) != ' '
          && there.contains(here.substring(at, end + 1))) {
        end++;
      }
      if (end - at >= 2) {
        words.add(here.substring(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return words.stream().distinct().toList();
  }

  private static String sifted(String text) {
    StringBuilder letters = new StringBuilder(text.substring(0, Math.min(LONGEST, text.length())));
    for (int at = 0; at < letters.length(); at++) {
      if (!Character.isLetter(letters.charAt(at))) {
        letters.setCharAt(at, ' ');
      }
    }
    String sifted = letters.toString();
    for (String word : EMPTY) {
      sifted = sifted.replace(word, " ");
    }
    return sifted;
  }

  private static List<String> read() {
    try (InputStream in = SharedWords.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
