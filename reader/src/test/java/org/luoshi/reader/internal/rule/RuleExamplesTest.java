package org.luoshi.reader.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No rule without a matching and a non-matching example: this test reads every rule file and holds
 * each rule to its own.
 */
class RuleExamplesTest {
  @TestFactory
  Stream<DynamicTest> everyRuleKeepsItsExamples() {
    return RuleFiles.names().stream()
        .flatMap(name -> new RuleLoader(name).rules().stream().map(rule -> example(name, rule)));
  }

  private static DynamicTest example(String file, RuleSource rule) {
    return DynamicTest.dynamicTest(
        file + ": " + rule.id(),
        () -> {
          assertThat(rule.matching())
              .as("rule %s of %s has a line 'yes'", rule.id(), file)
              .isNotEmpty();
          assertThat(rule.other())
              .as("rule %s of %s has a line 'no'", rule.id(), file)
              .isNotEmpty();
          RuleBook alone = RuleFiles.book(List.of(rule));
          for (String sample : rule.matching()) {
            String text = sample.replace("‹", "").replace("›", "");
            List<RuleMatch> found = alone.scan(text, 0, text.length());
            assertThat(found).as("rule %s of %s matches %s", rule.id(), file, sample).isNotEmpty();
            if (sample.contains("‹")) {
              assertThat(marked(text, found.getFirst()))
                  .as("what rule %s of %s takes", rule.id(), file)
                  .isEqualTo(sample);
            }
          }
          for (String sample : rule.other()) {
            assertThat(alone.scan(sample, 0, sample.length()))
                .as("rule %s of %s leaves alone: %s", rule.id(), file, sample)
                .isEmpty();
          }
        });
  }

  private static String marked(String text, RuleMatch match) {
    return text.substring(0, match.start())
        + "‹"
        + match.text()
        + "›"
        + text.substring(match.end());
  }
}
