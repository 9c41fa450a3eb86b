package org.luoshi.reader.model;

/** The period in which something recurs or a quantity is due. */
public enum Period {
  DAY("day"),
  WEEK("week"),
  HALF_MONTH("half-month"),
  MONTH("month"),
  QUARTER("quarter"),
  HALF_YEAR("half-year"),
  YEAR("year"),
  TERM("term"),
  SCHOOL_YEAR("school-year"),
  THREE_YEARS("3-year"),
  SESSION("session");

  private final String word;

  Period(String word) {
    this.word = word;
  }

  /** The word the output schema uses, such as {@code half-month}. */
  public String word() {
    return word;
  }

  /** The period written with {@code word}; an unknown word is our own mistake and throws. */
  public static Period of(String word) {
    for (Period period : values()) {
      if (period.word.equals(word)) {
        return period;
      }
    }
    throw new IllegalArgumentException("no period is called " + word);
  }
}
