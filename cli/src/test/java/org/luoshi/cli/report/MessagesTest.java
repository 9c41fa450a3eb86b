package org.luoshi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luoshi.cli.batch.Problem;
import org.luoshi.cli.report.Messages.Language;
import org.luoshi.reader.model.PlanType;

class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesHaveTheSameMessagesWithTheSameArguments() {
    ResourceBundle chinese = Messages.in(Language.ZH).bundle();
    ResourceBundle english = Messages.in(Language.EN).bundle();

    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    for (String key : chinese.keySet()) {
      assertThat(arguments(english.getString(key)))
          .as(key)
          .containsExactlyInAnyOrderElementsOf(arguments(chinese.getString(key)).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTypeAndEveryProblemHasAWord(Language language) {
    ResourceBundle bundle = Messages.in(language).bundle();

    assertThat(Stream.of(PlanType.values()).map(type -> "type." + type.word()))
        .allMatch(bundle::containsKey);
    assertThat(
            Stream.of(Problem.values())
                .map(p -> "problem." + p.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .allMatch(bundle::containsKey);
  }

  private static Stream<String> arguments(String message) {
    return ARGUMENT.matcher(message).results().map(java.util.regex.MatchResult::group);
  }
}
