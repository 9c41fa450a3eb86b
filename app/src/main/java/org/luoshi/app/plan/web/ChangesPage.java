package org.luoshi.app.plan.web;

import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.amend.PlanChanges;

/**
 * What a version changes.
 *
 * @param plan itself
 * @param version the later version
 * @param difference from the one before
 */
public record ChangesPage(
    Plans.Plan plan, Plans.Version version, PlanChanges.Difference difference) {}
