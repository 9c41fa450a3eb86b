package org.luoshi.app.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan was adopted; heard in the same transaction. A listener may refuse with {@link
 * org.luoshi.app.frame.Refused}, then nothing was adopted.
 *
 * @param plan number of the plan
 * @param version number of the row of the version adopted
 * @param before the version that held until now; null at the first adoption
 * @param day from which it holds: today, or an earlier day when it was entered late
 */
public record PlanAdopted(long plan, long version, @Nullable Long before, LocalDate day) {}
