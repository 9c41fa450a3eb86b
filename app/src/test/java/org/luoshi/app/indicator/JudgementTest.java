package org.luoshi.app.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.indicator.web.BoardWords;
import org.luoshi.app.plan.Goal;
import org.luoshi.packs.BasePack;
import org.luoshi.packs.CountingRule;
import org.luoshi.reader.model.Op;

/** How a promised number stands: each way it may be meant, each standing. */
class JudgementTest {
  private static final List<CountingRule> RULES = BasePack.load().countingRules();
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);

  @ParameterizedTest
  @CsvSource({
    // twelve meetings, one due by the end of each month; five were due before 15 June
    "AT_LEAST, 12, 12, 12, DONE, REACHED",
    "AT_LEAST, 12, 12, 5, ON_TRACK, IN_TIME",
    "AT_LEAST, 12, 12, 4, AT_RISK, BEHIND",
    "AT_LEAST, 12, 12, 3, LATE, BEHIND",
    "EXACTLY, 12, 12, 13, DONE, REACHED",
    "ABOUT, 12, 12, 11, DONE, REACHED",
    "ABOUT, 12, 12, 10, ON_TRACK, IN_TIME",
    "RANGE, 10, 14, 10, DONE, REACHED",
    "RANGE, 10, 14, 15, LATE, OVER",
    "AT_MOST, 12, 12, 0, ON_TRACK, WITHIN",
    "AT_MOST, 12, 12, 11, AT_RISK, NEAR",
    "AT_MOST, 12, 12, 12, AT_RISK, NEAR",
    "AT_MOST, 12, 12, 13, LATE, OVER",
    "AT_MOST, 0, 0, 0, ON_TRACK, WITHIN"
  })
  void whatRecursStandsByTheDueDaysThatHavePassed(
      Op op, double low, double high, String value, Standing standing, Measure.Why why) {
    Measure measure = judge(op, low, high, monthly(0), JUNE, "times", value);
    assertThat(measure.standing()).isEqualTo(standing);
    assertThat(measure.why()).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({
    // 50 people trained once between 1 January and 30 June
    "2026-03-31, 0, ON_TRACK",
    "2026-04-15, 0, AT_RISK",
    "2026-04-15, 24, ON_TRACK",
    "2026-06-30, 49, ON_TRACK",
    "2026-06-30, 30, AT_RISK",
    "2026-07-01, 49, LATE",
    "2026-02-01, 50, DONE"
  })
  void whatIsDoneOnceIsNotAtRiskInTheFirstHalfOfItsTimeNorLateBeforeItsEnd(
      LocalDate day, String value, Standing standing) {
    Course once =
        new Course(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            List.of(
                new Slot(
                    LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), true, Slot.Fate.OPEN)));
    assertThat(judge(Op.AT_LEAST, 50, 50, once, day, "people", value).standing())
        .isEqualTo(standing);
  }

  @Test
  void aLimitIsDoneOnlyWhenItsTimeIsOver() {
    LocalDate last = LocalDate.of(2026, 12, 31);
    assertThat(judge(Op.AT_MOST, 3, 3, monthly(0), last, "times", "2").standing())
        .isEqualTo(Standing.ON_TRACK);
    assertThat(judge(Op.AT_MOST, 3, 3, monthly(0), last.plusDays(1), "times", "2").standing())
        .isEqualTo(Standing.DONE);
  }

  @Test
  void whatHasToHoldIsNeitherDoneNorLateBeforeTheEnd() {
    LocalDate after = LocalDate.of(2027, 1, 1);
    assertThat(judge(Op.AT_LEAST, 95, 95, monthly(0), JUNE, "attendance", "97").standing())
        .isEqualTo(Standing.ON_TRACK);
    assertThat(judge(Op.AT_LEAST, 95, 95, monthly(0), JUNE, "attendance", "60").standing())
        .isEqualTo(Standing.AT_RISK);
    assertThat(judge(Op.AT_LEAST, 95, 95, monthly(0), after, "attendance", "97").standing())
        .isEqualTo(Standing.DONE);
    assertThat(judge(Op.AT_LEAST, 95, 95, monthly(0), after, "attendance", "60").standing())
        .isEqualTo(Standing.LATE);
    assertThat(judge(Op.AT_LEAST, 95, 95, monthly(0), JUNE, "attendance", null).why())
        .isEqualTo(Measure.Why.NOTHING);
  }

  @Test
  void whatWasWaivedIsNotAskedFor() {
    Measure measure = judge(Op.AT_LEAST, 12, 12, monthly(2), JUNE, "times", "3");
    assertThat(measure.standing()).isEqualTo(Standing.ON_TRACK);
    assertThat(measure.expected()).isEqualByComparingTo("3");
    assertThat(judge(Op.AT_LEAST, 12, 12, monthly(2), JUNE, "times", "10").standing())
        .isEqualTo(Standing.DONE);
    assertThat(judge(Op.AT_LEAST, 12, 12, monthly(12), JUNE, "times", "0").why())
        .isEqualTo(Measure.Why.WAIVED);
  }

  @Test
  void whatIsLessThanPromisedIsNeverShownAsReached() {
    assertThat(judge(Op.AT_LEAST, 10_000, 10_000, monthly(0), JUNE, "times", "9999").share())
        .isEqualByComparingTo("99.9");
    assertThat(judge(Op.AT_LEAST, 3, 3, monthly(0), JUNE, "times", "2").share())
        .isEqualByComparingTo("66.7");
    Measure attendance = judge(Op.AT_LEAST, 95, 95, monthly(0), JUNE, "attendance", "94.996");
    assertThat(BoardWords.value(attendance)).isEqualTo("94.996次");
    Measure reached = judge(Op.AT_LEAST, 95, 95, monthly(0), JUNE, "attendance", "95.714286");
    assertThat(BoardWords.value(reached)).isEqualTo("95.71次");
    assertThat(BoardWords.number(new BigDecimal("0.125"))).as("as recorded").isEqualTo("0.125");
  }

  @Test
  void aNumberWithoutARuleCannotBeMeasured() {
    Goal goal = new Goal("古树", Op.AT_LEAST, 3, 3, "棵");
    Measure measure = new Judgement(goal, monthly(0), JUNE).of(null, null);
    assertThat(measure.standing()).isEqualTo(Standing.UNMEASURABLE);
    assertThat(measure.share()).isNull();
  }

  /** At the end of each month; the first so many were waived. */
  private static Course monthly(int waived) {
    return new Course(
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 12, 31),
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                month ->
                    new Slot(
                        YearMonth.of(2026, month).atDay(1),
                        YearMonth.of(2026, month).atEndOfMonth(),
                        true,
                        month <= waived ? Slot.Fate.WAIVED : Slot.Fate.OPEN))
            .toList());
  }

  private static Measure judge(
      Op op,
      double low,
      double high,
      Course course,
      LocalDate day,
      String rule,
      @Nullable String value) {
    CountingRule counted =
        RULES.stream().filter(one -> one.key().equals(rule)).findFirst().orElseThrow();
    return new Judgement(new Goal("", op, low, high, "次"), course, day)
        .of(counted, value == null ? null : new BigDecimal(value));
  }
}
