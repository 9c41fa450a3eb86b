package org.luoshi.app.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.plan.AdoptionUndone;
import org.luoshi.app.plan.PlanAdopted;
import org.luoshi.app.plan.Plans;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Duties follow the plan that holds, in the transaction that adopts it or takes that back. */
@Component
class PlanListener {
  private final Plans plans;
  private final DutyRows duties;
  private final OccurrenceRows occurrences;
  private final Leftovers leftovers;
  private final EnteredDays days;

  PlanListener(
      Plans plans,
      DutyRows duties,
      OccurrenceRows occurrences,
      Leftovers leftovers,
      EnteredDays days) {
    this.plans = plans;
    this.duties = duties;
    this.occurrences = occurrences;
    this.leftovers = leftovers;
    this.days = days;
  }

  /** The duties of the accepted items begin; those of an amendment change from its day on. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void adopted(PlanAdopted adopted) {
    follow(new Step(plans.get(adopted.plan()), adopted.version(), adopted.day()));
  }

  /** What the version brought vanishes, unless somebody has closed some of it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void undone(AdoptionUndone undone) {
    int closed = occurrences.closed(undone.version());
    if (closed > 0) {
      throw new Refused("", "duty.fault.recorded", closed);
    }
    leftovers.undo(undone.version());
    duties.remove(undone.version());
    Long before = undone.before();
    if (before != null) {
      LocalDate day = plans.version(undone.version()).adopted();
      follow(new Step(plans.get(undone.plan()), before, day == null ? days.today() : day));
    }
  }

  private void follow(Step step) {
    boolean many = duties.many(step);
    duties.end(step);
    List<Long> unfolded = new ArrayList<>(duties.retimed(step));
    occurrences.sweep(unfolded, step.day());
    duties.change(step);
    List<Long> added = duties.add(step);
    leftovers.close(added, step.day());
    unfolded.addAll(added);
    occurrences.unfold(unfolded, step);
    if (many) {
      duties.fewAgain();
    }
  }

  /**
   * A version begins to hold.
   *
   * @param plan of which plan
   * @param version number of its row
   * @param day from which on
   */
  record Step(Plans.Plan plan, long version, LocalDate day) {
    Days days() {
      return plan.days();
    }
  }
}
