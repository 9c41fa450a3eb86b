package org.luoshi.reader.model;

import org.jspecify.annotations.Nullable;

/**
 * A number that is promised or reported: 培训率要达到95%以上 is {@code >= 95 %} of 培训率.
 *
 * @param span where it stands in the raw text
 * @param quote the raw text of the span
 * @param measure what is counted, in clean words of the text
 * @param op how the number is meant
 * @param value the number; 万 is multiplied out, 半天 is 0.5
 * @param unit the measure word of the text (人次, %, 平方米), empty when the text has none
 * @param kind promised, reported, a condition or mere description
 * @param per the period it repeats in, when that is not a cadence
 * @param inherited whether a heading gave it
 */
public record Target(
    Span span,
    String quote,
    String measure,
    Op op,
    Quantity value,
    String unit,
    Kind kind,
    @Nullable Period per,
    boolean inherited) {

  /** What a number stands for. */
  public enum Kind {
    /** Planned or required. */
    GOAL("goal"),
    /** Reported as done. */
    RESULT("result"),
    /** The threshold of a rule. */
    CONDITION("condition"),
    /** Mere description. */
    FACT("fact");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }
}
