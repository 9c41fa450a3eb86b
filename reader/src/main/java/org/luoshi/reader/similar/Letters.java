package org.luoshi.reader.similar;

import java.util.Arrays;
import org.luoshi.reader.model.CleanedText;
import org.luoshi.reader.model.Span;

/**
 * What is compared of a plan: its clean text without white space and punctuation, each character
 * with its place in the raw text. A copy that was broken into other lines or pointed otherwise has
 * the same letters.
 */
public final class Letters {
  private final String text;
  private final int[] start;
  private final int[] end;

  private Letters(String text, int[] start, int[] end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /**
   * The letters and digits of one plan.
   *
   * @param clean the clean text of the whole file
   * @param plan the plan's span in the raw text
   */
  public static Letters of(CleanedText clean, Span plan) {
    String all = clean.text();
    int from = clean.at(plan.start());
    int to = clean.at(plan.end());
    StringBuilder text = new StringBuilder(to - from);
    int[] start = new int[to - from];
    int[] end = new int[to - from];
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(all.charAt(i))) {
        Span span = clean.span(i, i + 1);
        start[text.length()] = span.start();
        end[text.length()] = span.end();
        text.append(all.charAt(i));
      }
    }
    int length = text.length();
    return new Letters(text.toString(), Arrays.copyOf(start, length), Arrays.copyOf(end, length));
  }

  /**
   * Letters that were kept elsewhere.
   *
   * @param text the letters
   * @param start where each starts in the raw text, in code points
   * @param end where each ends, exclusive
   */
  public static Letters of(String text, int[] start, int[] end) {
    if (start.length != text.length() || end.length != text.length()) {
      throw new IllegalArgumentException("every letter has a place");
    }
    return new Letters(text, start.clone(), end.clone());
  }

  /** The letters. */
  public String text() {
    return text;
  }

  /** How many letters there are. */
  public int length() {
    return text.length();
  }

  /** The raw span of letters {@code from} to {@code to} (exclusive, beyond from). */
  public Span span(int from, int to) {
    return new Span(start[from], end[to - 1]);
  }
}
