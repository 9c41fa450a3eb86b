package org.luoshi.cli.report;

import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;

/** What was found in all, and how much of it lacks an owner, a time or a number. */
final class Totals {
  private int plans;
  private int commitments;
  private int targets;
  private int cadences;
  private int windows;
  private int owners;
  private int withoutOwner;
  private int withoutTime;
  private int withoutNumber;

  void add(PlanFile file) {
    plans += file.plans().size();
    for (Plan plan : file.plans()) {
      plan.commitments().forEach(this::add);
    }
  }

  private void add(Commitment commitment) {
    commitments++;
    targets += commitment.targets().size();
    cadences += commitment.cadences().size();
    windows += commitment.windows().size();
    owners += commitment.owners().size();
    if (Missing.expected(commitment)) {
      withoutOwner += Missing.owner(commitment) ? 1 : 0;
      withoutTime += Missing.time(commitment) ? 1 : 0;
      withoutNumber += Missing.number(commitment) ? 1 : 0;
    }
  }

  String words(Messages messages) {
    return messages.get("totals", plans, commitments, targets, cadences, windows, owners)
        + messages.get("separator")
        + messages.get("totals.missing", withoutOwner, withoutTime, withoutNumber);
  }
}
