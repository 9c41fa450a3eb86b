package org.luoshi.reader.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The automaton names exactly the rules whose pattern {@code java.util.regex} would match at the
 * same place.
 */
class AutomatonTest {
  private static final List<String> PATTERNS =
      List.of(
          "每月",
          "每(?:月|季度|半年)?召开",
          "[0-9]{1,4}(?:[.][0-9]{1,2})?[个名人]",
          "(?:平方米|平方公里|米|公里|人次|人)",
          "由[^，。]{1,6}?负责",
          "(?:甲|乙丙|[丁-丈]){2,3}",
          "(?<who>[^，。]{0,3})牵头",
          "甲{2,3}|甲乙?");

  private final Automaton automaton =
      new Automaton(PATTERNS.stream().map(p -> PatternParser.parse(p, Macros.NONE)).toList());

  @Test
  void agreesWithTheRegularExpressionsOnRandomTexts() {
    String letters = "每月季度半年召开123.个名人平方米公里次由，。负责甲乙丙丁七丈牵头X";
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      for (int at = 0; at < text.length(); at++) {
        assertThat(automaton.rulesAt(text, at, text.length()))
            .as("%s at %d", text, at)
            .containsExactly(expected(text, at));
      }
    }
  }

  @Test
  void aMatchEndsBeforeTheEndItIsGiven() {
    assertThat(automaton.rulesAt("每月", 0, 1)).isEmpty();
    assertThat(automaton.rulesAt("每月", 0, 2)).containsExactly(0);
  }

  @Test
  void manyThreadsShareOneAutomaton() {
    String text = "由村支书负责，每月召开12人次，每季度召开3.5公里".repeat(200);
    List<int[]> alone = scan(text);
    Automaton shared =
        new Automaton(PATTERNS.stream().map(p -> PatternParser.parse(p, Macros.NONE)).toList());
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            thread -> {
              for (int at = 0; at < text.length(); at++) {
                assertThat(shared.rulesAt(text, at, text.length())).containsExactly(alone.get(at));
              }
            });
  }

  private List<int[]> scan(String text) {
    List<int[]> found = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      found.add(automaton.rulesAt(text, at, text.length()));
    }
    return found;
  }

  private static int[] expected(CharSequence text, int at) {
    int[] rules = new int[PATTERNS.size()];
    int count = 0;
    for (int rule = 0; rule < rules.length; rule++) {
      Matcher matcher = Pattern.compile(PATTERNS.get(rule)).matcher(text);
      if (matcher.region(at, text.length()).lookingAt()) {
        rules[count++] = rule;
      }
    }
    return Arrays.copyOf(rules, count);
  }
}
