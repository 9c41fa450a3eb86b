package org.luoshi.app.plan.web;

import java.util.List;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.amend.CarryOver;

/**
 * What can be carried over from the year before.
 *
 * @param plan whose draft it is
 * @param draft the draft
 * @param candidates what is left undone
 */
public record CarryPage(
    Plans.Plan plan, Plans.Version draft, List<CarryOver.Candidate> candidates) {}
