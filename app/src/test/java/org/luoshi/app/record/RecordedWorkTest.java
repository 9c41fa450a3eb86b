package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Adoption;
import org.luoshi.app.plan.PlanTown;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.amend.Amendments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was recorded stays when the plan it counts for changes. */
class RecordedWorkTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Adoption adoption;
  @Autowired private Amendments amendments;

  private RecordTown town;
  private LocalDate newYear;
  private Plans.Version adopted;
  private long duty;

  @BeforeEach
  void settle() {
    town = new RecordTown(context);
    newYear = town.today().withDayOfYear(1);
    Timing timing = new Timing.Within(null, newYear.withMonth(12).withDayOfMonth(31));
    long draft =
        town.town().draft("工作计划", List.of(PlanTown.under(PlanTown.item("走访联系户"), timing, "一、服务")));
    Owner.change(
        "update plan set year = %d where id = (select plan_id from plan_version where id = %d)"
            .formatted(newYear.getYear(), draft));
    adopted = adopt(draft, "");
    duty = number("select id from duty where version_id = " + draft);
  }

  private Plans.Version adopt(long draft, String reason) {
    return town.town()
        .lead(() -> adoption.adopt(new Adoption.Order(draft, null, false, reason, newYear)));
  }

  private static long number(String query) {
    return Long.parseLong(Owner.ask(query).getFirst());
  }

  private long credits() {
    return number("select count(*) from record_credit where duty_id = " + duty);
  }

  @Test
  void anAdoptionIsNotTakenBackOnceARecordCountsForItsDuties() {
    town.save(town.meeting("走访", new Entry.Choice(duty, null)));
    assertThat(
            number("select count(*) from occurrence where state <> 'open' and duty_id = " + duty))
        .as("the duty goes on")
        .isZero();
    assertThatThrownBy(() -> town.town().lead(() -> adoption.undo(adopted.id())))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.fault().key()).isEqualTo("record.fault.counts"));
    assertThat(credits()).isOne();
  }

  @Test
  void anAdoptionWithoutRecordsIsTakenBack() {
    town.town().lead(() -> adoption.undo(adopted.id()));
    assertThat(number("select count(*) from duty where id = " + duty)).isZero();
  }

  @Test
  void aRecordGoesOnCountingWhereAnAmendmentMovesItsOccurrence() {
    town.save(town.meeting("走访", new Entry.Choice(duty, null)));
    long occurrence = number("select id from occurrence where duty_id = " + duty);
    Owner.change(
        "update record_credit set occurrence_id = %d where duty_id = %d"
            .formatted(occurrence, duty));
    long draft = town.town().lead(() -> amendments.byHand(adopted.plan()));
    Owner.change(
        "update plan_item set timing = 'within /%s' where version_id = %d"
            .formatted(newYear.withMonth(12).withDayOfMonth(30), draft));
    adopt(draft, "提前一天");
    assertThat(number("select count(*) from occurrence where id = " + occurrence)).isZero();
    assertThat(credits()).isOne();
  }
}
