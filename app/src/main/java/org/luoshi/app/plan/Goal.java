package org.luoshi.app.plan;

import org.luoshi.reader.model.Op;

/**
 * A number that is promised, such as at least 95 % of 培训率.
 *
 * @param measure what is counted; empty where the text does not say
 * @param op how the number is meant
 * @param low the number, or the smaller end of a range
 * @param high the same number, or the larger end
 * @param unit the measure word, or empty
 */
public record Goal(String measure, Op op, double low, double high, String unit) {}
