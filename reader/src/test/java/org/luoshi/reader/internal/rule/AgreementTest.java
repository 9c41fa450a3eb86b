package org.luoshi.reader.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine finds exactly what {@code java.util.regex} finds, groups included: in all examples of
 * the rule files and in texts mixed from them.
 */
class AgreementTest {
  private static final int MIXED_TEXTS = 150;
  private static final int PIECES = 12;

  static Stream<String> books() {
    return RuleFiles.names().stream();
  }

  @ParameterizedTest
  @MethodSource("books")
  void agreesOnTheExamples(String name) {
    RuleBook book = RuleBook.load(name);
    RegularExpressions slow = new RegularExpressions(name);
    for (String text : examples(name)) {
      agrees(book, slow, text, 0, text.length());
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void agreesOnTextsMixedFromExamples(String name) {
    RuleBook book = RuleBook.load(name);
    RegularExpressions slow = new RegularExpressions(name);
    List<String> own = examples(name);
    List<String> other = books().flatMap(any -> examples(any).stream()).toList();
    Random random = new Random(name.hashCode());
    for (int round = 0; round < MIXED_TEXTS; round++) {
      StringBuilder mixed = new StringBuilder();
      for (int i = 0; i < PIECES; i++) {
        List<String> from = random.nextInt(4) == 0 ? other : own;
        String piece = from.get(random.nextInt(from.size()));
        int start = random.nextInt(3) == 0 ? random.nextInt(piece.length()) : 0;
        int end =
            random.nextInt(3) == 0
                ? start + random.nextInt(piece.length() - start + 1)
                : piece.length();
        mixed.append(piece, start, end).append(random.nextInt(3) == 0 ? "\n" : "");
      }
      String text = mixed.toString();
      int start = random.nextInt(text.length() / 4 + 1);
      agrees(book, slow, text, start, text.length() - random.nextInt(text.length() / 4 + 1));
    }
  }

  @Test
  void manyThreadsShareOneBook() {
    String text = String.join("，", examples("targets"));
    RuleBook shared = Library.compile(Library.sources()).book("targets");
    RegularExpressions describe = new RegularExpressions("targets");
    List<String> alone = found(RuleBook.load("targets"), describe, text, 0, text.length());
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            thread -> assertThat(found(shared, describe, text, 0, text.length())).isEqualTo(alone));
  }

  private static void agrees(
      RuleBook book, RegularExpressions slow, String text, int start, int end) {
    assertThat(found(book, slow, text, start, end))
        .as("%s from %d to %d", text, start, end)
        .isEqualTo(slow.scan(book, text, start, end));
  }

  private static List<String> found(
      RuleBook book, RegularExpressions slow, String text, int start, int end) {
    List<String> found = book.scan(text, start, end).stream().map(slow::describe).toList();
    assertThat(book.scan(SiftedText.of(text), start, end).stream().map(slow::describe).toList())
        .as("the same sifted")
        .isEqualTo(found);
    return found;
  }

  private static List<String> examples(String name) {
    List<String> examples = new ArrayList<>();
    for (RuleSource rule : new RuleLoader(name).rules()) {
      rule.matching().forEach(sample -> examples.add(sample.replaceAll("[‹›]", "")));
      examples.addAll(rule.other());
    }
    return examples;
  }
}
