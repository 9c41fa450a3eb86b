package org.luoshi.app.plan;

/**
 * A page that a later stage has for a plan, linked from the plan's page. A stage adds one by
 * declaring it as a bean.
 *
 * @param key of its words
 * @param ending of its path, after {@code /plans/12}, such as {@code /board}
 * @param right who sees it
 */
public record PlanLink(String key, String ending, String right) {}
