package org.luoshi.app.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version counts for.
 *
 * @param duty number of the duty
 * @param content what the duty is
 * @param occurrence number of the occurrence, or null
 * @param due its day, or null
 * @param dated whether the plan gave that day
 * @param because keys of the reasons
 */
public record Credit(
    long duty,
    String content,
    @Nullable Long occurrence,
    @Nullable LocalDate due,
    boolean dated,
    List<String> because) {}
