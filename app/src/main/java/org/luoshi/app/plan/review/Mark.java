package org.luoshi.app.plan.review;

import java.util.Locale;

/** What an expression of a document says; each has a colour and a line of its own. */
public enum Mark {
  /** Who. */
  OWNER,
  /** When, once. */
  TIME,
  /** How often. */
  RHYTHM,
  /** How much. */
  NUMBER;

  /** Its name in the style sheet and among the words, such as {@code owner}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
