package org.luoshi.app.plan.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Goal;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.MarginRule;
import org.luoshi.reader.model.MarginSettings;
import org.luoshi.reader.model.PlanFile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What today's law does not allow, as the reader marks it in documents: the same rule holds for
 * what is entered by hand.
 */
@Component
public class UnlawfulDemands {
  /** The reader's rule. */
  public static final String RULE = "unlawful-demand";

  /** Stands above what is checked, so that the reader takes it for a plan's. */
  private static final String ABOVE = "工作计划\n一、工作任务\n";

  private static final Set<String> OTHERS =
      PlanReader.marginRules().stream()
          .map(MarginRule::id)
          .filter(id -> !id.equals(RULE))
          .collect(Collectors.toUnmodifiableSet());

  private static final PlanReader.Options ONLY =
      new PlanReader.Options(
          StandardCharsets.UTF_8,
          PlanReader.MAX_TEXT_BYTES,
          new MarginSettings(OTHERS, java.util.Map.of()));

  private final PlanReader reader = new PlanReader();

  UnlawfulDemands() {}

  /** The first demand in a text that the law does not allow. */
  public Optional<Finding> in(String text) {
    return all(text).stream().findFirst();
  }

  private List<Finding> all(String text) {
    byte[] bytes = (ABOVE + text + "。").getBytes(StandardCharsets.UTF_8);
    return reader.read("item.txt", bytes, ONLY) instanceof PlanFile file
        ? file.plans().stream()
            .flatMap(plan -> plan.findings().stream())
            .filter(finding -> finding.rule().equals(RULE))
            .toList()
        : List.of();
  }

  /** The first in what somebody says of an item: its content, numbers and acceptance. */
  Optional<Finding> in(Entry entry) {
    return all(entry).stream().findFirst();
  }

  /** All of them. */
  List<Finding> all(Entry entry) {
    Stream<String> numbers = entry.goals().stream().map(UnlawfulDemands::sentence);
    return all(
        Stream.concat(Stream.concat(Stream.of(entry.content()), numbers), acceptance(entry))
            .collect(Collectors.joining("。\n")));
  }

  private static Stream<String> acceptance(Entry entry) {
    return entry.acceptance().isEmpty() ? Stream.of() : Stream.of(entry.acceptance());
  }

  private static String sentence(Goal goal) {
    return goal.measure() + "达到" + goal.low() + goal.unit();
  }

  /**
   * Lets pass what holds no such demand.
   *
   * @throws Refused with the reader's words
   */
  void refuse(Entry entry) {
    in(entry)
        .ifPresent(
            finding -> {
              throw new Refused("content", "review.unlawful", message(finding), advice(finding));
            });
  }

  /** What the law allows in their place, each once; empty where nothing does. */
  static List<String> instead(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.advice().split("：", 2))
        .filter(halves -> halves.length == 2)
        .map(halves -> halves[1])
        .distinct()
        .toList();
  }

  private static boolean english() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static String message(Finding finding) {
    return english() ? finding.english() : finding.message();
  }

  private static String advice(Finding finding) {
    return english() ? finding.englishAdvice() : finding.advice();
  }
}
