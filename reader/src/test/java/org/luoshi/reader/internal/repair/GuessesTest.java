package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of many guesses at once agrees with what is said of each. */
class GuessesTest {
  private static final char[] LASTS = {'工', '的', '，', '村', '|', '0', '“', '罄'};
  private static final char[] NEXT = {'工', '作', '村', '民', '罄'};
  private static final double[] LEAST = {-30, -12, -8, -5, -3, -1.5, 0};

  @ParameterizedTest
  @ValueSource(ints = {0xA1, 0xB9, 0xC4, 0xD7, 0xF7, 0x81})
  void likelyOnesAreThoseWhoseChanceIsGreatEnough(int half) {
    for (Guesses guesses : guesses(half)) {
      for (char last : LASTS) {
        Map<Character, Double> all = likely(guesses, last, Double.NEGATIVE_INFINITY);
        for (double least : LEAST) {
          Map<Character, Double> expected = new TreeMap<>(all);
          expected.values().removeIf(chance -> chance < least);

          assertThat(likely(guesses, last, least)).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xA1, 0xB9, 0xC4, 0xD7, 0xF7, 0x81})
  void eachHasTheChanceOfItsCharacterAndNoneMoreThanTheMost(int half) {
    for (Guesses guesses : guesses(half)) {
      for (char last : LASTS) {
        likely(guesses, last, Double.NEGATIVE_INFINITY)
            .forEach(
                (c, chance) -> {
                  assertThat(chance).isEqualTo(ShiftStep.chance(last, c));
                  assertThat(chance)
                      .isLessThanOrEqualTo(guesses.most(last))
                      .isLessThanOrEqualTo(guesses.most());
                });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xA1, 0xB9, 0xC4, 0xD7, 0xF7, 0x81})
  void noneIsFollowedWithMoreThanTheMost(int half) {
    for (Guesses guesses : guesses(half)) {
      likely(guesses, '|', Double.NEGATIVE_INFINITY)
          .keySet()
          .forEach(
              c -> {
                for (char next : NEXT) {
                  assertThat(ShiftStep.chance(ShiftStep.kind(c), next))
                      .isLessThanOrEqualTo(guesses.mostBefore(next));
                }
              });
    }
  }

  private static Guesses[] guesses(int half) {
    Candidates candidates = Candidates.of(true);
    return new Guesses[] {
      candidates.withLead(half), candidates.withTrail(half), candidates.beforeGap(half)
    };
  }

  private static Map<Character, Double> likely(Guesses guesses, char last, double least) {
    LikelyGuesses found = new LikelyGuesses();
    guesses.likely(last, least, found);
    Map<Character, Double> likely = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      likely.put(guesses.character(found.place(i)), found.chance(i));
    }
    return likely;
  }
}
