package org.luoshi.app.workbench.web;

import java.time.YearMonth;
import java.util.List;
import org.luoshi.app.organisation.Organisation;

/**
 * The month's plan of an organisation, for paper.
 *
 * @param asked what was asked for
 * @param organisation whose
 * @param month which
 * @param lines what is due in it
 * @param full whether there is more than is shown
 */
public record MonthPlanPage(
    Asked asked, Organisation organisation, YearMonth month, List<Line> lines, boolean full) {}
