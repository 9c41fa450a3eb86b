package org.luoshi.reader.similar;

import java.util.Arrays;
import org.luoshi.reader.model.CleanedText;
import org.luoshi.reader.model.Span;

/**
 * What is compared of a plan: its clean text without white space and punctuation, each letter with
 * its place in the raw text. A copy that was broken into other lines or pointed otherwise has the
 * same letters. Positions count UTF-16 units of the letters; about three bytes are kept for each.
 */
public final class Letters {
  private final String text;

  /**
   * The places, in runs of neighbours: three numbers a run, the first letter, where it starts in
   * the raw text, how many code points each letter of the run stands for.
   */
  private final int[] runs;

  private Letters(String text, int[] runs) {
    this.text = text;
    this.runs = runs;
  }

  /**
   * The letters and digits of one plan.
   *
   * @param clean the clean text of the whole file
   * @param plan the plan's span in the raw text
   */
  public static Letters of(CleanedText clean, Span plan) {
    String all = clean.text();
    int to = clean.at(plan.end());
    Gatherer gatherer = new Gatherer();
    for (int i = clean.at(plan.start()); i < to; ) {
      int letter = all.codePointAt(i);
      int units = Character.charCount(letter);
      if (Character.isLetterOrDigit(letter)) {
        gatherer.add(letter, clean.span(i, i + units));
      }
      i += units;
    }
    return gatherer.letters();
  }

  /**
   * Letters that were kept elsewhere.
   *
   * @param text as {@link #text} gave it
   * @param places as {@link #places} gave them
   */
  public static Letters of(String text, int[] places) {
    boolean whole = places.length % 3 == 0 && (text.isEmpty() || places.length > 0);
    for (int run = 0; whole && run < places.length; run += 3) {
      int before = run == 0 ? -1 : places[run - 3];
      whole = run == 0 ? places[0] == 0 : places[run] > before && places[run] < text.length();
      whole &= places[run + 1] >= 0 && places[run + 2] >= 0;
    }
    if (!whole) {
      throw new IllegalArgumentException("every letter has a place");
    }
    return new Letters(text, places.clone());
  }

  /** The letters. */
  public String text() {
    return text;
  }

  /** The places of the letters, to be kept elsewhere; see {@link #of(String, int[])}. */
  public int[] places() {
    return runs.clone();
  }

  /** How many letters there are. */
  public int length() {
    return text.length();
  }

  /** The raw span of letters {@code from} to {@code to} (exclusive, beyond from). */
  public Span span(int from, int to) {
    int last = run(to - 1);
    int width = runs[last + 2];
    return new Span(start(from), runs[last + 1] + (to - 1 - runs[last]) * width + width);
  }

  private int start(int letter) {
    int run = run(letter);
    return runs[run + 1] + (letter - runs[run]) * runs[run + 2];
  }

  /** Where in {@link #runs} the run of a letter stands. */
  private int run(int letter) {
    int low = 0;
    int high = runs.length / 3 - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs[middle * 3] <= letter) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low * 3;
  }

  /** Takes letters in their order; neighbours of the same width make one run. */
  private static final class Gatherer {
    private final StringBuilder text = new StringBuilder();
    private int[] runs = new int[24];
    private int used;
    private int expected = -1;
    private int width;

    void add(int letter, Span place) {
      int wide = place.end() - place.start();
      boolean single = Character.isBmpCodePoint(letter);
      if (place.start() != expected || wide != width || !single) {
        begin(place.start(), wide);
      }
      text.appendCodePoint(letter);
      if (single) {
        expected = place.start() + wide;
      } else { // both halves of a surrogate pair stand for the whole
        int second = text.length() - 1;
        begin(place.start(), wide);
        runs[used - 3] = second;
        expected = -1;
      }
      width = wide;
    }

    private void begin(int start, int wide) {
      runs = used == runs.length ? Arrays.copyOf(runs, used * 2) : runs;
      runs[used] = text.length();
      runs[used + 1] = start;
      runs[used + 2] = wide;
      used += 3;
    }

    Letters letters() {
      return new Letters(text.toString(), Arrays.copyOf(runs, used));
    }
  }
}
