package org.luoshi.app.plan.web;

import java.util.List;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Sheet;

/**
 * A version as it is printed.
 *
 * @param plan itself
 * @param version which one
 * @param rows all headings and tasks
 */
public record SheetPage(Plans.Plan plan, Plans.Version version, List<Sheet.Row> rows) {}
