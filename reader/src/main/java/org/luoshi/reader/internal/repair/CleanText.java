package org.luoshi.reader.internal.repair;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.model.CleanedText;
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
public final class CleanText implements CleanedText {
  private final String raw;
  private final String text;

  private final RawMap map;

  /** The code points before each raw position; null while the raw text has no surrogate pair. */
  private final int @Nullable [] codePoint;

  private final Tally repairs;

  /** Worked out when first asked for: texts on their way through the repairs never are. */
  private @Nullable SiftedText sifted;

  CleanText(String raw, String text, RawMap map, int @Nullable [] codePoint, Tally repairs) {
    this.raw = raw;
    this.text = text;
    this.map = map;
    this.codePoint = codePoint;
    this.repairs = repairs;
  }

  /** A text nothing has been done to. */
  public static CleanText of(String raw) {
    boolean pairs = raw.codePointCount(0, raw.length()) < raw.length();
    return new CleanText(raw, raw, RawMap.identity(), pairs ? codePoints(raw) : null, new Tally());
  }

  private static int[] codePoints(String raw) {
    int[] before = new int[raw.length() + 1];
    int points = 0;
    for (int i = 0; i < raw.length(); i++) {
      before[i] = points;
      boolean first =
          Character.isHighSurrogate(raw.charAt(i))
              && i + 1 < raw.length()
              && Character.isLowSurrogate(raw.charAt(i + 1));
      points += first ? 0 : 1;
    }
    before[raw.length()] = points;
    return before;
  }

  @Override
  public String text() {
    return text;
  }

  /** The text made ready for rule books; the same each time. */
  public SiftedText sifted() {
    return sifted(Crew.ALONE);
  }

  /** The same, worked out by a crew. */
  public SiftedText sifted(Crew crew) {
    SiftedText known = sifted;
    if (known == null) {
      known = SiftedText.of(text, crew);
      sifted = known;
    }
    return known;
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
    return codePointsBefore(raw.length());
  }

  /** What was mended so far, counted by kind. */
  public Map<Repair, Integer> repairs() {
    return repairs.byKind();
  }

  @Override
  public Span span(int start, int end) {
    return new Span(codePointsBefore(rawStart(start)), codePointsBefore(rawEnd(end - 1)));
  }

  /** The raw text of {@link #span}. */
  public String quote(int start, int end) {
    return raw.substring(rawStart(start), rawEnd(end - 1));
  }

  /**
   * The first clean position whose raw text starts at or after raw UTF-16 position {@code
   * rawPosition}.
   */
  public int cleanAt(int rawPosition) {
    return map.cleanAt(rawPosition, text.length());
  }

  @Override
  public int at(int rawCodePoint) {
    int position = codePoint == null ? rawCodePoint : raw.offsetByCodePoints(0, rawCodePoint);
    return cleanAt(position);
  }

  private int rawStart(int at) {
    return map.start(at);
  }

  private int rawEnd(int at) {
    return map.end(at);
  }

  private int codePointsBefore(int rawPosition) {
    return codePoint == null ? rawPosition : codePoint[rawPosition];
  }

  /** Begins a new version of this text. */
  public Editor edit() {
    return new Editor(this);
  }

  /**
   * The next version, in which characters were replaced one by one.
   *
   * @param characters as many characters as this text has
   * @param kind the kind of damage mended
   * @param count how often, at least once
   */
  CleanText withCharacters(String characters, Repair kind, int count) {
    if (characters.length() != text.length()) {
      throw new IllegalArgumentException("not one by one");
    }
    Tally counts = repairs.copy();
    counts.add(kind, count);
    return new CleanText(raw, characters, map, codePoint, counts);
  }

  /** The next version, with another text and map. */
  CleanText next(String text, RawMap map, Tally repairs) {
    return new CleanText(raw, text, map, codePoint, repairs);
  }

  /** Begins the map of the next version. */
  RawMap.Writer mapWriter() {
    return new RawMap.Writer(map);
  }

  /** A copy of the counts, to count on. */
  Tally counted() {
    return repairs.copy();
  }

  /**
   * Whether lines of the raw text were cut between clean positions {@code end} and {@code start}.
   */
  boolean hasLinesCut(int end, int start) {
    int last = raw.lastIndexOf('\n', rawStart(start));
    for (int i = raw.indexOf('\n', rawEnd(end - 1)); i >= 0 && i < last; i++) {
      if (Character.isLetterOrDigit(raw.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
