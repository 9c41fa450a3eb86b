package org.luoshi.reader.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.crew.Crew;

/** The engine under the rule files: {@code sample.rules} in the test resources. */
class RuleBookTest {
  private final RuleBook book = RuleFiles.book(new RuleLoader("sample").rules());

  @Test
  void theLongestMatchWinsAndOfEquallyLongOnesTheFirstInTheFile() {
    assertThat(found("到会20人以上")).isEqualTo("at-least 20人以上");
    assertThat(found("到会20人")).isEqualTo("count 20人");
  }

  @Test
  void scanningGoesOnAfterTheMatch() {
    assertThat(found("3人，5人以上，7人")).isEqualTo("count 3人 | at-least 5人以上 | count 7人");
  }

  @Test
  void contextsAreSeenButNotTaken() {
    assertThat(found("第3人")).isEmpty();
    assertThat(found("3人次")).isEmpty();
    assertThat(found("共9人次以外")).isEmpty();
  }

  @Test
  void namedGroupsTellWhatTheyTookAndOthersAreNull() {
    RuleMatch match = book.scan("到会20人以上", 0, 7).getFirst();
    assertThat(match.group("value")).isEqualTo("20");
    assertThat(match.start("value")).isEqualTo(2);
    assertThat(match.group("nothing")).isNull();
    assertThat(match.rule().get("op")).isEqualTo(">=");
  }

  @Test
  void aScanStaysInsideItsStretch() {
    assertThat(book.scan("20人以上", 0, 3).getFirst().rule().id()).isEqualTo("count");
    assertThat(book.scan("20人以上", 3, 5)).isEmpty();
  }

  @Test
  void aTextThatIsDividedIsScannedAsIfItWereNot() {
    for (int before = 0; before < 9; before++) {
      String text = "。".repeat(before) + "20人以上，第3人，5人".repeat(1500);
      List<String> whole = found(text, book.scan(text, 0, text.length()));
      assertThat(whole).hasSize(3000);
      assertThat(found(text, book.scan(text, Crew.of(4)))).isEqualTo(whole);
    }
  }

  private static RuleBook bookOf(String pattern) {
    RuleSource source =
        new RuleSource(
            "only",
            PatternParser.parse(pattern, Macros.NONE),
            Map.of(),
            Map.of(),
            List.of(),
            List.of());
    return RuleFiles.book(List.of(source));
  }

  @Test
  void aMatchLongerThanAShareIsFoundOnce() {
    RuleBook one = bookOf("甲" + "乙{0,60}".repeat(30));
    String text = ("甲" + "乙".repeat(1700)).repeat(14);
    List<String> whole = found(text, one.scan(text, 0, text.length()));
    assertThat(whole).hasSize(14);
    assertThat(found(text, one.scan(text, Crew.of(4)))).isEqualTo(whole);
  }

  @Test
  void noMatchEndsWithinACharacterOfTwoUnits() {
    RuleBook two = bookOf("甲[^，]{1,2}");
    String text = "甲乙\ud83d\ude00";
    assertThat(two.scan(text, 0, 4).getFirst().end()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲*",
        "甲+",
        "甲{2,}",
        "甲{1,900}",
        "(?=甲)乙",
        "(?<!甲)乙",
        "甲?",
        "^甲",
        "甲$",
        "甲++",
        "甲?+",
        "(?<名>甲)",
        ".甲",
        "(甲",
        "甲)",
        "\\d"
      })
  void whatIsNotStrictlyRegularIsRefused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PatternParser.parse(pattern, Macros.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nosuch>",
        "<nosuch.words>",
        "<what:nosuch>",
        "<unit.nosuch>",
        "<unit.>",
        "<unit.length+>",
        "<unit.length+nosuch>"
      })
  void aNameThatMeansNothingIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PatternParser.parse("甲" + name, new Macros()));
    Macros unused = new Macros();
    unused.define("never-used", name);
    assertThatIllegalArgumentException().isThrownBy(unused::check);
  }

  @Test
  void aDefinitionThatUsesItselfIsRefused() {
    Macros macros = new Macros();
    macros.define("one", "甲<two>");
    macros.define("two", "乙<one>");
    assertThatIllegalArgumentException().isThrownBy(macros::check).withMessageContaining("itself");
  }

  @ParameterizedTest
  @CsvSource({"unknown-name,unknown-name.rules:7", "unused-name,unused-name.rules"})
  void aRuleFileWithAnUnknownNameDoesNotLoad(String file, String told) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new RuleLoader(file))
        .withMessageContaining("nosuch.words")
        .withMessageContaining(told);
  }

  private String found(String text) {
    return book.scan(text, 0, text.length()).stream()
        .map(match -> match.rule().id() + " " + text.substring(match.start(), match.end()))
        .collect(Collectors.joining(" | "));
  }

  private static List<String> found(String text, List<RuleMatch> matches) {
    return matches.stream()
        .map(
            match -> match.rule().id() + match.start() + text.substring(match.start(), match.end()))
        .toList();
  }
}
