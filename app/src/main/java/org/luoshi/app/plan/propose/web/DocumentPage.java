package org.luoshi.app.plan.propose.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.document.Document;
import org.luoshi.app.document.DocumentPlan;
import org.luoshi.app.document.NearCopies;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.plan.propose.MadePlans;
import org.luoshi.reader.model.PlanType;

/**
 * What was found in a document, and the choice of what to import for whom.
 *
 * @param document itself
 * @param found the plans in it
 * @param places the organisations to choose from
 * @param place the one chosen
 * @param query what is sought among the organisations
 * @param fault what has to be mended, or null
 */
public record DocumentPage(
    Document document,
    List<Found> found,
    List<Place> places,
    long place,
    String query,
    @Nullable Fault fault) {
  /**
   * A plan in the document.
   *
   * @param plan itself
   * @param copies earlier plans it resembles
   * @param drafts the plans that were made from it
   * @param chosen whether it is to be imported
   * @param year the year it is to be imported for, as entered
   */
  public record Found(
      DocumentPlan plan,
      List<NearCopies.NearCopy> copies,
      List<MadePlans.Made> drafts,
      boolean chosen,
      String year) {
    /** Whether it says what was done, and proposes nothing by itself. */
    public boolean isSummary() {
      return plan.kind() == PlanType.SUMMARY;
    }
  }

  /**
   * An organisation to choose.
   *
   * @param id its number
   * @param name its name, set in by how far it stands below the first
   */
  public record Place(long id, String name) {}

  /** Whether a plan was made from it. */
  public boolean isUsed() {
    return found.stream().anyMatch(one -> !one.drafts().isEmpty());
  }
}
