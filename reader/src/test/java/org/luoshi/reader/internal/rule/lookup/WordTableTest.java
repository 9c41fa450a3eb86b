package org.luoshi.reader.internal.rule.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordTableTest {
  private static final String LETTERS = "一二三四五六";

  @Test
  void findsWhatLookingForEachWordFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<String> words = words(random);
      WordTable table = WordTable.of(words);
      String text = string(random, 30);
      for (int at = 0; at <= text.length(); at++) {
        assertThat(table.startingAt(text, at, 25)).isEqualTo(longestFrom(words, text, at, 25));
        assertThat(table.endingAt(text, 3, at)).isEqualTo(longestTo(words, text, 3, at));
      }
      assertThat(table.standsIn(text)).isEqualTo(words.stream().anyMatch(text::contains));
      assertThat(eachWord(table, words, text)).isEqualTo(oneAfterTheOther(words, text));
    }
  }

  @Test
  void whatStandsBesideAWordCanRuleItOut() {
    WordTable table = WordTable.of("bodies", "body");
    assertThat(table.endingAt("县综治办", 0, 4)).isPositive();
    assertThat(table.endingAt("由县里举办", 0, 5)).isZero();
  }

  @Test
  void hostileTextOfOneCharacterIsReadInLinearTime() {
    WordTable table = WordTable.of(List.of("一一一一二", "一一三", "四"));
    assertThat(table.standsIn("一".repeat(3_000_000))).isFalse();
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    while (words.size() < 12) {
      String word = string(random, 1 + random.nextInt(4));
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    return words.subList(0, 1 + random.nextInt(12));
  }

  private static String string(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static int longestFrom(List<String> words, String text, int at, int end) {
    int longest = 0;
    for (String word : words) {
      boolean stands = text.startsWith(word, at) && at + word.length() <= end;
      longest = stands ? Math.max(longest, word.length()) : longest;
    }
    return longest;
  }

  private static int longestTo(List<String> words, String text, int from, int end) {
    int longest = 0;
    for (String word : words) {
      int at = end - word.length();
      boolean stands = at >= from && text.startsWith(word, at);
      longest = stands ? Math.max(longest, word.length()) : longest;
    }
    return longest;
  }

  private static List<String> eachWord(WordTable table, List<String> words, String text) {
    List<String> found = new ArrayList<>();
    table.each(text, 0, text.length(), number -> found.add(words.get(number)));
    return found;
  }

  private static List<String> oneAfterTheOther(List<String> words, String text) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int length = longestFrom(words, text, at, text.length());
      if (length > 0) {
        found.add(text.substring(at, at + length));
      }
      at += Math.max(1, length);
    }
    return found;
  }
}
