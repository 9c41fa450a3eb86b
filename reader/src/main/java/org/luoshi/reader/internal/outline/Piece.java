package org.luoshi.reader.internal.outline;

import org.jspecify.annotations.Nullable;

/**
 * A part of a line that is a block of its own: the whole line, or one of the items run together on
 * it. Positions count UTF-16 units of the clean text.
 *
 * @param line the line it stands on
 * @param start first character, label included
 * @param end last visible character, exclusive
 * @param label its label, or null
 * @param whole whether it is its whole line
 */
record Piece(Line line, int start, int end, @Nullable Label label, boolean whole) {}
