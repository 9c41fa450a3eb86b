package org.luoshi.app.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was promised against what records credit, as of a day. */
class FiguresTest extends SpringTest {
  private static final String TWELVE = Past.goal(">=", 12, 12, "次");

  @Autowired private ApplicationContext context;
  @Autowired private Figures figures;

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "%2B999999999-12-31", "gestern", "2026-02-30"})
  void aRollUpFromADayThatIsNoneIsRefusedInWords(String day) {
    Past past = new Past(context, "2026-01-01");
    Browser lead = new Browser(port);
    lead.login(past.town.county().member(Role.LEAD), County.PASSWORD);
    Browser.Answer answer = lead.get("/board/below?year=2026&from=" + day);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("role=\"alert\"");
  }

  @Test
  void recordsCountFromTheDayTheyWereKnown() {
    Past past = new Past(context, "2026-01-01");
    long duty = past.duty(1, "村务例会", TWELVE, "meeting", "times");
    List<Long> months = past.monthly(duty);
    past.credit(past.record("2026-01-20", "2026-01-20", "meeting", "{}"), duty, months.get(0));
    long late = past.record("2026-03-05", "2026-02-10", "meeting", "{}");
    past.credit(late, duty, months.get(1));
    assertThat(value(past, duty, "2026-01-19")).isEqualByComparingTo("0");
    assertThat(value(past, duty, "2026-01-20")).isEqualByComparingTo("1");
    assertThat(value(past, duty, "2026-03-04")).isEqualByComparingTo("1");
    assertThat(figure(past, duty, "2026-03-04").turns()).isEqualTo(turns(1, 2, 1, 0, 12));
    assertThat(figure(past, duty, "2026-03-04").standing()).isEqualTo(Standing.LATE);
    assertThat(value(past, duty, "2026-03-05")).isEqualByComparingTo("2");
    assertThat(figure(past, duty, "2026-03-05").turns()).isEqualTo(turns(2, 2, 0, 0, 12));
    assertThat(figure(past, duty, "2026-03-05").standing()).isEqualTo(Standing.ON_TRACK);
  }

  @Test
  void aCorrectionOrAVoidChangesNothingOfWhatWasKnownBefore() {
    Past past = new Past(context, "2026-01-01");
    long duty = past.duty(1, "发放宣传单", Past.goal(">=", 300, 300, "份"), "publicity", "copies");
    long record = past.record("2026-04-01", "2026-04-01", "publicity", "{\"copies\": 200}");
    past.credit(record, duty, 0);
    past.correct(record, "2026-04-10", "2026-04-01", "publicity", "{\"copies\": \"120.5\"}");
    past.credit(record, duty, 0);
    past.discard(record, "2026-05-01");
    assertThat(value(past, duty, "2026-04-09")).isEqualByComparingTo("200");
    assertThat(value(past, duty, "2026-04-10")).isEqualByComparingTo("120.5");
    assertThat(value(past, duty, "2026-04-30")).isEqualByComparingTo("120.5");
    assertThat(value(past, duty, "2026-05-01")).isEqualByComparingTo("0");
    assertThat(figure(past, duty, "2026-05-01").commitment().credits()).isEmpty();
  }

  @Test
  void whatWasClosedByHandWaivedOrTakenBackStandsAsItStoodThen() {
    Past past = new Past(context, "2026-01-01");
    long duty = past.duty(1, "清理河道", "[]", "", "");
    List<Long> months = past.monthly(duty);
    past.close(months.get(0), "2026-01-30", "done", "2026-01-29");
    past.close(months.get(1), "2026-02-10", "waived", "2026-02-10");
    past.close(months.get(2), "2026-03-10", "done", "2026-03-10");
    past.close(months.get(2), "2026-03-20", "taken-back", "");
    assertThat(figure(past, duty, "2026-01-29").turns()).isEqualTo(turns(0, 0, 0, 0, 12));
    assertThat(figure(past, duty, "2026-01-30").turns()).isEqualTo(turns(1, 0, 0, 0, 12));
    assertThat(figure(past, duty, "2026-02-10").turns()).isEqualTo(turns(1, 1, 0, 1, 11));
    assertThat(figure(past, duty, "2026-03-10").turns()).isEqualTo(turns(2, 1, 0, 1, 11));
    assertThat(figure(past, duty, "2026-03-10").standing()).isEqualTo(Standing.ON_TRACK);
    assertThat(figure(past, duty, "2026-04-01").turns()).isEqualTo(turns(1, 2, 1, 1, 11));
    assertThat(figure(past, duty, "2026-04-01").standing()).isEqualTo(Standing.LATE);
  }

  @Test
  void theVersionThatHeldSaysWhatWasPromised() {
    Past past = new Past(context, "2026-01-01");
    long kept = past.duty(1, "村务例会", TWELVE, "meeting", "times");
    long dropped = past.duty(2, "更换宣传栏", "[]", "", "");
    past.amend("2026-06-01");
    past.item(1, "村务例会（隔月）", Past.goal(">=", 6, 6, "次"), "meeting", "times");
    assertThat(figure(past, kept, "2026-05-31").commitment().goals().getFirst().low())
        .isEqualTo(12);
    assertThat(figure(past, kept, "2026-06-01").commitment().goals().getFirst().low()).isEqualTo(6);
    assertThat(all(past, "2026-05-31")).hasSize(2);
    assertThat(all(past, "2026-06-01")).hasSize(1);
    assertThatThrownBy(() -> figure(past, dropped, "2026-06-01")).isInstanceOf(NotHere.class);
    assertThat(all(past, "2025-12-31")).isEmpty();
  }

  @Test
  void severalNumbersOfACommitmentAreEachCountedByTheirOwnRule() {
    Past past = new Past(context, "2026-01-01");
    String goals =
        """
        [{"measure": "培训", "op": "=", "low": 2, "high": 2, "unit": "期"},
         {"measure": "", "op": ">=", "low": 50, "high": 50, "unit": "人"},
         {"measure": "到会率", "op": ">=", "low": 90, "high": 90, "unit": "%"},
         {"measure": "示范点", "op": ">=", "low": 1, "high": 1, "unit": "个"}]
        """;
    long duty = past.duty(1, "网格员培训", goals, "training", "");
    past.credit(
        past.record(
            "2026-02-01",
            "2026-02-01",
            "training",
            "{\"due\": 40, \"present\": 38, \"people\": [\"甲\", \"乙\"]}"),
        duty,
        0);
    past.credit(
        past.record("2026-03-01", "2026-03-01", "training", "{\"people\": [\"乙\", \"丙\"]}"),
        duty,
        0);
    List<Measure> measures = figure(past, duty, "2026-03-01").measures();
    assertThat(measures.get(0).value()).isEqualByComparingTo("2");
    assertThat(measures.get(0).standing()).isEqualTo(Standing.DONE);
    assertThat(measures.get(1).value()).isEqualByComparingTo("3");
    assertThat(measures.get(1).share()).isEqualByComparingTo("6");
    assertThat(measures.get(2).value()).isEqualByComparingTo("95");
    assertThat(measures.get(3).standing()).isEqualTo(Standing.UNMEASURABLE);
  }

  @Test
  void whatLiesOutsideTheScopeHasNoFigures() {
    Past past = new Past(context, "2026-01-01");
    long duty = past.duty(1, "村务例会", TWELVE, "meeting", "times");
    List<Figure> seen =
        past.town.neighbour().run(() -> figures.of(List.of(past.plan), LocalDate.of(2026, 2, 1)));
    assertThat(seen).isEmpty();
    assertThat(all(past, "2026-02-01").getFirst().commitment().duty()).isEqualTo(duty);
  }

  private Figure figure(Past past, long duty, String day) {
    return past.as(Role.READER, () -> figures.of(past.plan, duty, LocalDate.parse(day)));
  }

  private List<Figure> all(Past past, String day) {
    return past.as(Role.READER, () -> figures.of(List.of(past.plan), LocalDate.parse(day)));
  }

  private BigDecimal value(Past past, long duty, String day) {
    BigDecimal value = figure(past, duty, day).measures().getFirst().value();
    return value == null ? BigDecimal.ONE.negate() : value;
  }

  private static Figure.Turns turns(int done, int due, int late, int waived, int asked) {
    return new Figure.Turns(done, due, late, waived, asked);
  }
}
