package org.luoshi.app.plan.review;

/**
 * An item as somebody saw it.
 *
 * @param id its number
 * @param edition the edition that was seen
 */
public record Grip(long id, int edition) {}
