package org.luoshi.app.plan.propose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

/**
 * What one item is made of: a commitment, or the part of it that has a time of its own.
 *
 * @param content in clean words
 * @param span where it stands in the raw text
 * @param cadence what recurs in it, or null
 * @param window when it is, or what bounds the cadence; null where it is not said
 * @param targets its numbers
 * @param owners whom it names
 */
record Part(
    String content,
    Span span,
    @Nullable Cadence cadence,
    @Nullable TimeWindow window,
    List<Target> targets,
    List<Owner> owners) {}
