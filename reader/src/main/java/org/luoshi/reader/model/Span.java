package org.luoshi.reader.model;

/**
 * A stretch of the raw text, half-open: {@code start} is the first character, {@code end} the one
 * after the last. Counted in Unicode code points from 0; a byte-order mark is not counted. In
 * "培训率95%" the span of "95%" is [3, 6).
 *
 * @param start first code point, inclusive
 * @param end last code point, exclusive; never before {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + ")");
    }
  }
}
