package org.luoshi.reader.internal.source.label;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the paragraphs of a document's lists and writes their labels as Word shows them. */
public final class ListCounter {
  private static final int UNUSED = Integer.MIN_VALUE;

  private final Map<Integer, int[]> counts = new HashMap<>();
  private final Set<Long> begun = new HashSet<>();

  /** A counter at the start of a document. */
  public ListCounter() {}

  /** The label of the next paragraph of {@code list} at {@code level}, from 0. */
  public String next(NumberedList list, int level) {
    int[] count = counts.computeIfAbsent(list.definition(), key -> unused());
    boolean begins =
        list.starts().containsKey(level) && begun.add((long) list.id() * Level.COUNT + level);
    count[level] = begins || count[level] == UNUSED ? list.start(level) : count[level] + 1;
    for (int inner = level + 1; inner < Level.COUNT; inner++) {
      int restart = list.level(inner).restart();
      if (restart < 0 || level < restart) {
        count[inner] = UNUSED;
      }
    }
    return label(list, level, count);
  }

  private static int[] unused() {
    int[] count = new int[Level.COUNT];
    Arrays.fill(count, UNUSED);
    return count;
  }

  private static String label(NumberedList list, int at, int[] count) {
    Level level = list.level(at);
    if (level.format().equals("bullet")) {
      return level.text();
    }
    StringBuilder out = new StringBuilder();
    String text = level.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int shown = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
      if (shown >= 0 && shown < Level.COUNT) {
        int number = count[shown] == UNUSED ? list.start(shown) : count[shown];
        out.append(
            NumberFormat.format(level.legal() ? "decimal" : list.level(shown).format(), number));
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
