package org.luoshi.reader.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.model.Span;

/** The passages two plans share word for word. */
public final class Passages {
  /** The shortest passage worth showing, in letters. */
  public static final int SHORTEST = 16;

  private static final int SEED = 8;
  private static final int MOST_TRIED = 16;

  /** A passage and where it stands in the raw text of either plan. */
  public record Passage(Span a, Span b) {}

  private record Stretch(int a, int b, int length) {}

  private Passages() {}

  /**
   * The shared passages of at least {@link #SHORTEST} letters, in the order of {@code a}; none
   * overlaps another on either side. At each place of {@code b} the longest passage is taken.
   */
  public static List<Passage> shared(Letters a, Letters b) {
    Map<String, List<Integer>> seeds = seeds(a.text());
    List<Stretch> stretches = new ArrayList<>();
    boolean[] taken = new boolean[a.length()];
    int at = 0;
    while (at + SEED <= b.length()) {
      Stretch best =
          longest(
              a.text(),
              b.text(),
              at,
              seeds.getOrDefault(b.text().substring(at, at + SEED), List.of()),
              taken);
      if (best.length() >= SHORTEST) {
        stretches.add(best);
        java.util.Arrays.fill(taken, best.a(), best.a() + best.length(), true);
        at += best.length();
      } else {
        at++;
      }
    }
    stretches.sort(Comparator.comparingInt(Stretch::a));
    return stretches.stream()
        .map(s -> new Passage(a.span(s.a(), s.a() + s.length()), b.span(s.b(), s.b() + s.length())))
        .toList();
  }

  private static Map<String, List<Integer>> seeds(String text) {
    Map<String, List<Integer>> seeds = new HashMap<>();
    for (int i = 0; i + SEED <= text.length(); i++) {
      List<Integer> places =
          seeds.computeIfAbsent(text.substring(i, i + SEED), key -> new ArrayList<>(1));
      if (places.size() < MOST_TRIED) {
        places.add(i);
      }
    }
    return seeds;
  }

  private static Stretch longest(
      String a, String b, int at, List<Integer> places, boolean[] taken) {
    Stretch best = new Stretch(0, at, 0);
    for (int place : places) {
      int length = 0;
      while (place + length < a.length()
          && at + length < b.length()
          && !taken[place + length]
          && a.charAt(place + length) == b.charAt(at + length)) {
        length++;
      }
      if (length > best.length()) {
        best = new Stretch(place, at, length);
      }
    }
    return best;
  }
}
