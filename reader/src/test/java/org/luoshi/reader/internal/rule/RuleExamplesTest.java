package org.luoshi.reader.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No rule without a matching and a non-matching example: this test reads every rule file and holds
 * each rule to its own.
 */
class RuleExamplesTest {
  private static final Path RULES = Path.of("src/main/resources/org/luoshi/reader/rules");

  @TestFactory
  Stream<DynamicTest> everyRuleKeepsItsExamples() throws IOException {
    List<Path> files;
    try (Stream<Path> listing = Files.list(RULES)) {
      files = listing.filter(file -> file.toString().endsWith(".rules")).sorted().toList();
    }
    return files.stream()
        .map(file -> file.getFileName().toString().replace(".rules", ""))
        .filter(name -> !name.equals("common"))
        .flatMap(name -> RuleBook.load(name).rules().stream().map(rule -> example(name, rule)));
  }

  private static DynamicTest example(String file, Rule rule) {
    return DynamicTest.dynamicTest(
        file + ": " + rule.id(),
        () -> {
          assertThat(rule.matching())
              .as("rule %s of %s has a line 'yes'", rule.id(), file)
              .isNotEmpty();
          assertThat(rule.other())
              .as("rule %s of %s has a line 'no'", rule.id(), file)
              .isNotEmpty();
          for (String sample : rule.matching()) {
            String text = sample.replace("‹", "").replace("›", "");
            var matcher = rule.pattern().matcher(text);
            assertThat(matcher.find())
                .as("rule %s of %s matches %s", rule.id(), file, sample)
                .isTrue();
            if (sample.contains("‹")) {
              assertThat(
                      text.substring(0, matcher.start())
                          + "‹"
                          + matcher.group()
                          + "›"
                          + text.substring(matcher.end()))
                  .as("what rule %s of %s takes", rule.id(), file)
                  .isEqualTo(sample);
            }
          }
          for (String sample : rule.other()) {
            assertThat(rule.pattern().matcher(sample).find())
                .as("rule %s of %s leaves alone: %s", rule.id(), file, sample)
                .isFalse();
          }
        });
  }
}
