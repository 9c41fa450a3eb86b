package org.luoshi.app.plan.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Tally;
import org.luoshi.app.plan.Task;
import org.luoshi.app.plan.amend.PlanChanges;

/**
 * What will be adopted.
 *
 * @param plan whose draft it is
 * @param draft the draft
 * @param counts of its items
 * @param open items that nobody has decided on, the first ones
 * @param barred items that the law does not allow, the first ones
 * @param ownerless accepted items without a post, the first ones
 * @param untimed accepted items without a time, the first ones
 * @param difference from the version that holds; empty at the first adoption
 * @param form what was entered
 * @param fault what has to be mended, or null
 */
public record AdoptPage(
    Plans.Plan plan,
    Plans.Version draft,
    Tally.Counts counts,
    List<Task> open,
    List<Task> barred,
    List<Task> ownerless,
    List<Task> untimed,
    Optional<PlanChanges.Difference> difference,
    Form form,
    @Nullable Fault fault) {
  /** So many of each are listed. */
  public static final int MOST = 20;

  /** What was entered. */
  public record Form(String reason, String day, boolean leaveOpen) {
    /** Nothing yet. */
    public static final Form EMPTY = new Form("", "", false);
  }

  /** Whether it amends a version that holds. */
  public boolean isAmendment() {
    return difference.isPresent();
  }
}
