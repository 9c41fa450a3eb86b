package org.luoshi.app.plan.web;

import java.util.List;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.course.Courses;

/**
 * The run-down of an event.
 *
 * @param plan itself
 * @param version which one
 * @param steps by the clock
 */
public record RunDownPage(Plans.Plan plan, Plans.Version version, List<Courses.Step> steps) {}
