package org.luoshi.reader.internal.match;

/**
 * An expression and where it stands in the clean text (UTF-16 units, end exclusive).
 *
 * @param <T> the kind of expression
 */
public record Found<T>(int start, int end, T value) {
  /** Whether the two share a character. */
  public boolean overlaps(Found<?> other) {
    return start < other.end && other.start < end;
  }
}
