package org.luoshi.reader.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that recurs: 每月召开一次支委会 is once a {@link Period#MONTH}.
 *
 * @param span where it stands in the raw text
 * @param quote the raw text of the span
 * @param what what recurs
 * @param per the period
 * @param times how often in one period, a fraction where it is not in each: 每两个月一次 is 0.5 per month
 * @param op how the number is meant
 * @param anchor where in the period: {@code start}, {@code mid}, {@code end}, {@code halves},
 *     {@code day:10}, {@code month:10}, {@code weekday:1:TUE} (first Tuesday; -1 is the last), or
 *     null
 */
public record Cadence(
    Span span,
    String quote,
    String what,
    Period per,
    Quantity times,
    Op op,
    @Nullable String anchor) {}
