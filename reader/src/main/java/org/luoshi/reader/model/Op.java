package org.luoshi.reader.model;

/**
 * How a number is meant: a floor, a ceiling, exactly, roughly or between two values (both
 * inclusive).
 */
public enum Op {
  AT_LEAST(">="),
  AT_MOST("<="),
  EXACTLY("="),
  ABOUT("~"),
  RANGE("range");

  private final String word;

  Op(String word) {
    this.word = word;
  }

  /** The sign the output schema uses, such as {@code >=}. */
  public String word() {
    return word;
  }
}
