package org.luoshi.app.record.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.plan.GoalWords;
import org.luoshi.app.record.Credit;
import org.luoshi.app.record.Match;
import org.luoshi.app.record.Spoken;
import org.luoshi.packs.RecordCheck;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;

/** What the pages of records say. */
public final class RecordWords {
  private static final int TITLE = 40;

  private RecordWords() {}

  /** The name of a kind. */
  public static String kind(Shell shell, RecordKind kind) {
    return isEnglish(shell) ? kind.english() : kind.name();
  }

  /** The name of a field, with its unit. */
  public static String field(Shell shell, RecordField field) {
    String name = isEnglish(shell) ? field.english() : field.name();
    return field.unit() == null ? name : shell.t("record.unit", name, field.unit());
  }

  /** What a check reminds of. */
  public static String check(RecordCheck check) {
    return Spoken.name(check);
  }

  /** The beginning of a text. */
  public static String title(String text) {
    return text.codePointCount(0, text.length()) <= TITLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TITLE)) + "…";
  }

  /** Why a record counts for a duty. */
  public static String because(Shell shell, Match match) {
    return match.because().stream()
        .map(
            key ->
                key.equals(Match.WORDS)
                    ? shell.t("record.because.words.these", String.join("、", match.words()))
                    : shell.t("record.because." + key))
        .collect(Collectors.joining(shell.t("record.because.and")));
  }

  /** Why a saved record counts for a duty. */
  public static String because(Shell shell, Credit credit) {
    return credit.because().stream()
        .map(key -> shell.words("record.because.", key))
        .collect(Collectors.joining(shell.t("record.because.and")));
  }

  /** What becomes of a number, such as ≥12次：3 → 4. */
  public static String fill(Shell shell, Match.Fill fill) {
    String goal = GoalWords.of(fill.goal());
    if (fill.rule() == null) {
      return shell.t("record.fill.not", goal);
    }
    String rule = isEnglish(shell) ? fill.rule().english() : fill.rule().name();
    return shell.t(
        "record.fill", goal, rule, number(shell, fill.before()), number(shell, fill.after()));
  }

  /** Hours of the day, such as 09:00–10:30; empty where none were given. */
  public static String times(@Nullable LocalTime begins, @Nullable LocalTime ends) {
    return begins == null ? "" : begins + (ends == null ? "" : "–" + ends);
  }

  /** Bytes for people. */
  public static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1_000) + " KB"
        : BigDecimal.valueOf(bytes / 100_000, 1) + " MB";
  }

  /** A value as it is shown and typed. */
  public static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> names -> names.stream().map(String::valueOf).collect(Collectors.joining("、"));
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  private static String number(Shell shell, @Nullable BigDecimal number) {
    return number == null
        ? shell.t("record.fill.nothing")
        : Objects.requireNonNull(number)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }

  private static boolean isEnglish(Shell shell) {
    return shell.language().equals("en");
  }
}
