package org.luoshi.reader.internal.repair;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.luoshi.reader.model.Repair;
import org.luoshi.reader.model.Span;

/**
 * A text after repairs, with the way back: every character knows the stretch of the raw text it
 * stands for. A line feed ends a paragraph; lines broken inside a sentence have been joined.
 * Positions count UTF-16 units of the clean text.
 *
 * <p>When 進(jìn)一步 became 进一步, {@code span(0, 1)} is the 進 alone and {@code span(0, 2)} covers
 * 進(jìn)一.
 */
public final class CleanText {
  private final String raw;
  private final String text;
  private final int[] rawStart;
  private final int[] rawEnd;
  private final int[] codePoint;
  private final Map<Repair, Integer> repairs;

  private CleanText(
      String raw,
      String text,
      int[] rawStart,
      int[] rawEnd,
      int[] codePoint,
      Map<Repair, Integer> repairs) {
    this.raw = raw;
    this.text = text;
    this.rawStart = rawStart;
    this.rawEnd = rawEnd;
    this.codePoint = codePoint;
    this.repairs = repairs;
  }

  /** A text nothing has been done to. */
  public static CleanText of(String raw) {
    int[] start = new int[raw.length()];
    int[] end = new int[raw.length()];
    int[] codePoint = new int[raw.length() + 1];
    int points = 0;
    for (int i = 0; i < raw.length(); i++) {
      start[i] = i;
      end[i] = i + 1;
      codePoint[i] = points;
      boolean first =
          Character.isHighSurrogate(raw.charAt(i))
              && i + 1 < raw.length()
              && Character.isLowSurrogate(raw.charAt(i + 1));
      points += first ? 0 : 1;
    }
    codePoint[raw.length()] = points;
    return new CleanText(raw, raw, start, end, codePoint, Map.of());
  }

  /** The clean text. */
  public String text() {
    return text;
  }

  /** The raw text. */
  public String raw() {
    return raw;
  }

  /** Length of the clean text in UTF-16 units. */
  public int length() {
    return text.length();
  }

  /** Length of the raw text in code points. */
  public int rawCodePoints() {
    return codePoint[raw.length()];
  }

  /** What was mended so far, counted by kind. */
  public Map<Repair, Integer> repairs() {
    return repairs;
  }

  /**
   * The stretch of the raw text that clean characters {@code start} to {@code end} (exclusive,
   * beyond start) stand for.
   */
  public Span span(int start, int end) {
    return new Span(codePoint[rawStart[start]], codePoint[rawEnd[end - 1]]);
  }

  /** The raw text of {@link #span}. */
  public String quote(int start, int end) {
    return raw.substring(rawStart[start], rawEnd[end - 1]);
  }

  /**
   * The first clean position whose raw text starts at or after raw UTF-16 position {@code
   * rawPosition}.
   */
  public int cleanAt(int rawPosition) {
    int at = Arrays.binarySearch(rawStart, rawPosition);
    at = at < 0 ? -at - 1 : at;
    while (at > 0 && rawStart[at - 1] == rawPosition) {
      at--;
    }
    return at;
  }

  /** Begins a new version of this text. */
  public Editor edit() {
    return new Editor(this);
  }

  /** Writes the next version of a text from left to right; what is not mentioned is kept. */
  public static final class Editor {
    private final CleanText from;
    private final StringBuilder out;
    private final int[] start;
    private final int[] end;
    private final Map<Repair, Integer> repairs = new EnumMap<>(Repair.class);
    private int[] grownStart;
    private int[] grownEnd;
    private int done;

    private Editor(CleanText from) {
      this.from = from;
      this.out = new StringBuilder(from.length());
      this.start = from.rawStart;
      this.end = from.rawEnd;
      this.grownStart = new int[from.length()];
      this.grownEnd = new int[from.length()];
      this.repairs.putAll(from.repairs);
    }

    /** Leaves out {@code start} to {@code end}; counts one repair. */
    public Editor drop(int start, int end, Repair kind) {
      return replace(start, end, "", kind);
    }

    /**
     * Puts {@code by} in the place of {@code start} to {@code end}, all of which it then stands
     * for; counts one repair.
     */
    public Editor replace(int first, int last, String by, Repair kind) {
      keepTo(first);
      for (int i = 0; i < by.length(); i++) {
        boolean oneToOne = by.length() == last - first;
        append(
            by.charAt(i),
            oneToOne ? start[first + i] : start[first],
            oneToOne ? end[first + i] : end[last - 1]);
      }
      done = last;
      repairs.merge(kind, 1, Integer::sum);
      return this;
    }

    private void keepTo(int position) {
      for (; done < position; done++) {
        append(from.text.charAt(done), start[done], end[done]);
      }
    }

    private void append(char c, int rawStart, int rawEnd) {
      int at = out.length();
      if (at == grownStart.length) {
        grownStart = Arrays.copyOf(grownStart, at * 2 + 16);
        grownEnd = Arrays.copyOf(grownEnd, at * 2 + 16);
      }
      grownStart[at] = rawStart;
      grownEnd[at] = rawEnd;
      out.append(c);
    }

    /** The new version; the old one when nothing was changed. */
    public CleanText build() {
      if (repairs.equals(from.repairs)) {
        return from;
      }
      keepTo(from.length());
      int length = out.length();
      return new CleanText(
          from.raw,
          out.toString(),
          Arrays.copyOf(grownStart, length),
          Arrays.copyOf(grownEnd, length),
          from.codePoint,
          Map.copyOf(repairs));
    }
  }
}
