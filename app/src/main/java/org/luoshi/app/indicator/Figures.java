package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.record.Crediting;
import org.luoshi.packs.CountingRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was promised against what records credit. As of a day means: what was known at its end
 * (Asia/Shanghai) about records of that day and before, for the version of the plan that held then.
 */
@Component
public class Figures {
  private final CommitmentRows rows;
  private final Crediting crediting;

  Figures(CommitmentRows rows, Crediting crediting) {
    this.rows = rows;
    this.crediting = crediting;
  }

  /** The commitments of plans as of a day, plan by plan, in the order of each plan. */
  @Transactional(readOnly = true)
  public List<Figure> of(List<Long> plans, LocalDate day) {
    return rows.of(plans, null, day).stream().map(one -> figure(one, day)).toList();
  }

  /**
   * One commitment of a plan as of a day.
   *
   * @throws NotHere outside the scope, or where the plan did not have it that day
   */
  @Transactional(readOnly = true)
  public Figure of(long plan, long duty, LocalDate day) {
    return rows.of(List.of(plan), duty, day).stream()
        .map(one -> figure(one, day))
        .findFirst()
        .orElseThrow(() -> new NotHere("duty " + duty + " of plan " + plan));
  }

  /** The same commitment on an earlier day, after what is known now. */
  public Figure earlier(Figure figure, LocalDate day) {
    return figure(figure.commitment(), day);
  }

  /**
   * What records come to.
   *
   * @param records in the order of their days
   * @return null where nothing can be said
   */
  public @Nullable BigDecimal count(CountingRule rule, List<Credit> records) {
    List<Map<String, Object>> contents = records.stream().map(Credit::content).toList();
    return crediting.value(rule, contents).orElse(null);
  }

  private Figure figure(Commitment one, LocalDate day) {
    List<Measure> measures = one.goals().stream().map(goal -> measure(one, goal, day)).toList();
    Figure.Turns turns = Figure.Turns.of(one.course(), day);
    return new Figure(
        one, day, measures, turns, one.course().elapsed(day), standing(one, measures, turns));
  }

  private Measure measure(Commitment one, Goal goal, LocalDate day) {
    CountingRule rule = crediting.rule(goal, one.counting(), one.recordKind()).orElse(null);
    List<Credit> until =
        one.credits().stream().filter(credit -> !credit.day().isAfter(day)).toList();
    return new Judgement(goal, one.course(), day)
        .of(rule, rule == null ? null : count(rule, until));
  }

  private static Standing standing(Commitment one, List<Measure> measures, Figure.Turns turns) {
    Standing worst = measures.stream().map(Measure::standing).reduce(Standing.DONE, Standing::and);
    if (one.course().slots().isEmpty()) {
      return measures.isEmpty() ? Standing.UNMEASURABLE : worst;
    }
    return worst.and(turns.standing());
  }
}
