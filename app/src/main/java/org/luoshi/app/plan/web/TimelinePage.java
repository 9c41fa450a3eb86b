package org.luoshi.app.plan.web;

import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.course.Course;

/**
 * The phases of a plan.
 *
 * @param plan itself
 * @param version which one
 * @param course its tasks in time
 * @param drawing the same, drawn
 */
public record TimelinePage(
    Plans.Plan plan, Plans.Version version, Course course, Drawing drawing) {}
