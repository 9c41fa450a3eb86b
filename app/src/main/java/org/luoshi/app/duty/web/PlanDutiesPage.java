package org.luoshi.app.duty.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.duty.Duty;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.plan.Plans;

/**
 * The duties of a plan.
 *
 * @param plan the plan
 * @param duties of this page, ownerless ones first
 * @param all how many there are
 * @param ownerless how many have no owner
 * @param number of this page, from 1
 * @param pages how many pages there are
 * @param posts to assign to
 * @param chosen numbers of the duties that were chosen
 * @param fault what has to be mended, or null
 */
public record PlanDutiesPage(
    Plans.Plan plan,
    List<Duty> duties,
    int all,
    long ownerless,
    int number,
    int pages,
    List<Posts.Post> posts,
    Set<Long> chosen,
    @Nullable Fault fault) {}
