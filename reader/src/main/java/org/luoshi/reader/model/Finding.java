package org.luoshi.reader.model;

/**
 * One thing a careful reviewer would mark in the margin.
 *
 * @param rule the rule's id, such as {@code lone-surrogate}
 * @param severity how grave it is
 * @param span where it stands in the raw text
 * @param message what it is and what to do, in Chinese
 */
public record Finding(String rule, Severity severity, Span span, String message) {
  /** How grave a finding is. */
  public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    /** The word the output schema uses. */
    public String word() {
      return word;
    }
  }
}
