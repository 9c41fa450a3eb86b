package org.luoshi.app.plan.web;

import java.util.List;
import org.luoshi.app.plan.Shelf;

/**
 * The plans of the scope.
 *
 * @param query what was asked for
 * @param drafts in work
 * @param adopted a page of those that hold
 * @param isMore whether there is another page
 * @param years to choose from
 * @param owners to choose from
 */
public record PlansPage(
    Shelf.Query query,
    List<Shelf.Volume> drafts,
    List<Shelf.Volume> adopted,
    boolean isMore,
    List<Integer> years,
    List<Shelf.Owner> owners) {
  /** Whether there is nothing at all, also without filters. */
  public boolean isEmpty() {
    return years.isEmpty();
  }

  /** The address of another page of the same. */
  public String at(int page) {
    return "/plans?page="
        + page
        + (query.year() == null ? "" : "&year=" + query.year())
        + (query.organisation() == null ? "" : "&organisation=" + query.organisation());
  }
}
