package org.luoshi.reader.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.luoshi.reader.model.Span;

/** The passages two plans share letter for letter. */
public final class Passages {
  /** The shortest passage worth showing, in letters. */
  public static final int SHORTEST = 16;

  /** Four letters make a key of 64 bits without a hash. */
  private static final int SEED = 4;

  /** How many of the places of a seed are tried: a text of one word repeated stays cheap. */
  private static final int MOST_TRIED = 32;

  private static final int NONE = -1;

  private final String a;
  private final String b;

  /** The last place in a of each seed, by hash; then the place before it, and so on. */
  private final int[] heads;

  private final int[] before;

  /** Letters of a that stand in a passage already. */
  private final boolean[] taken;

  /**
   * A passage.
   *
   * @param a where it stands in the raw text of the one plan
   * @param b where in that of the other
   * @param letters what both say, white space and punctuation left out
   */
  public record Passage(Span a, Span b, String letters) {}

  private record Stretch(int a, int b, int length) {}

  private Passages(String a, String b) {
    this.a = a;
    this.b = b;
    this.heads = new int[Integer.highestOneBit(Math.max(a.length(), 64)) * 2];
    this.before = new int[a.length()];
    this.taken = new boolean[a.length()];
    Arrays.fill(heads, NONE);
    for (int place = a.length() - SEED; place >= 0; place--) {
      int slot = slot(seed(a, place));
      before[place] = heads[slot];
      heads[slot] = place;
    }
  }

  private static long seed(String text, int place) {
    return ((long) text.charAt(place) << 48)
        | ((long) text.charAt(place + 1) << 32)
        | ((long) text.charAt(place + 2) << 16)
        | text.charAt(place + 3);
  }

  private int slot(long seed) {
    return (int) ((seed * 0x9E3779B97F4A7C15L) >>> 40) & (heads.length - 1);
  }

  /**
   * The shared passages of at least {@link #SHORTEST} letters, in the order of {@code a}; none
   * overlaps another on either side. At each place of {@code b} the longest passage is taken.
   */
  public static List<Passage> shared(Letters a, Letters b) {
    List<Stretch> stretches = new Passages(a.text(), b.text()).stretches();
    stretches.sort(Comparator.comparingInt(Stretch::a));
    return stretches.stream()
        .map(
            s ->
                new Passage(
                    a.span(s.a(), s.a() + s.length()),
                    b.span(s.b(), s.b() + s.length()),
                    a.text().substring(s.a(), s.a() + s.length())))
        .toList();
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    while (at + SHORTEST <= b.length()) {
      Stretch longest = longest(at);
      if (longest.length() >= SHORTEST) {
        stretches.add(longest);
        Arrays.fill(taken, longest.a(), longest.a() + longest.length(), true);
        at += longest.length();
      } else {
        at++;
      }
    }
    return stretches;
  }

  private Stretch longest(int at) {
    Stretch longest = new Stretch(0, at, 0);
    int tried = 0;
    for (int place = heads[slot(seed(b, at))];
        place != NONE && tried < MOST_TRIED;
        place = before[place]) {
      int length = common(place, at);
      longest = length > longest.length() ? new Stretch(place, at, length) : longest;
      tried++;
    }
    return longest;
  }

  private int common(int place, int at) {
    int most = Math.min(a.length() - place, b.length() - at);
    int length = 0;
    while (length < most
        && !taken[place + length]
        && a.charAt(place + length) == b.charAt(at + length)) {
      length++;
    }
    return length;
  }
}
