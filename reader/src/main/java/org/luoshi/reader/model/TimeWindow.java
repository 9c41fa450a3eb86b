package org.luoshi.reader.model;

import org.jspecify.annotations.Nullable;

/**
 * When, once. Dates leave unknown parts out: {@code 2017-06}, {@code --07-31}, {@code --05}, {@code
 * T06:00}; also {@code festival:春节}, {@code season:春季}. A single point has equal start and end, a
 * deadline only an end, a beginning only a start.
 *
 * @param span where it stands in the raw text
 * @param quote the raw text of the span
 * @param what what is to happen then
 * @param start first moment, inclusive, or null
 * @param end last moment, inclusive, or null
 * @param part which part of the named time is meant
 * @param past whether the text reports it as over
 * @param inherited whether a heading gave it
 */
public record TimeWindow(
    Span span,
    String quote,
    String what,
    @Nullable String start,
    @Nullable String end,
    @Nullable Part part,
    boolean past,
    boolean inherited) {

  /** Which part of a month or year is meant: 上旬, 中旬, 下旬, 中下旬, before it, after it. */
  public enum Part {
    EARLY("early"),
    MID("mid"),
    LATE("late"),
    MID_LATE("mid-late"),
    BEFORE("before"),
    AFTER("after");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }
}
