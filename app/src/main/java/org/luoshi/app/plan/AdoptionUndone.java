package org.luoshi.app.plan;

import org.jspecify.annotations.Nullable;

/**
 * The adoption of a version was a mistake and is taken back; heard in the same transaction. A
 * listener refuses with {@link org.luoshi.app.frame.Refused} once work was recorded.
 *
 * @param plan number of the plan
 * @param version the version that holds no more
 * @param before the one that holds again; null where it was the first
 */
public record AdoptionUndone(long plan, long version, @Nullable Long before) {}
