package org.luoshi.reader.compare;

import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Quantity;
import org.luoshi.reader.model.Span;

/**
 * A number as it is compared: of a target, or of a cadence counted for a whole year. 每月召开一次支委会 is
 * 12 次 of 支委会.
 *
 * @param span where it stands in the raw text
 * @param quote the raw text of the span
 * @param what what is counted
 * @param op how the number is meant
 * @param value the number, for a year where {@code yearly}
 * @param unit the measure word; 次 for a cadence
 * @param yearly whether the value was multiplied out from a shorter period
 */
public record Figure(
    Span span, String quote, String what, Op op, Quantity value, String unit, boolean yearly) {}
