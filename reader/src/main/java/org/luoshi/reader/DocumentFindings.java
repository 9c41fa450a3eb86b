package org.luoshi.reader;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Plan;

/** Gives what was found while a document was opened to the plan it stands in. */
final class DocumentFindings {
  private DocumentFindings() {}

  /** The plans with each finding in the last plan that starts at or before it, or in the first. */
  static List<Plan> place(List<Finding> findings, List<Plan> plans) {
    if (findings.isEmpty() || plans.isEmpty()) {
      return plans;
    }
    List<List<Finding>> placed = new ArrayList<>();
    plans.forEach(plan -> placed.add(new ArrayList<>()));
    for (Finding finding : findings) {
      int at = 0;
      for (int i = 1; i < plans.size(); i++) {
        at = plans.get(i).span().start() <= finding.span().start() ? i : at;
      }
      placed.get(at).add(finding);
    }
    List<Plan> result = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      placed.get(i).addAll(plans.get(i).findings());
      result.add(plans.get(i).withFindings(placed.get(i)));
    }
    return result;
  }
}
