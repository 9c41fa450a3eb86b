package org.luoshi.reader.internal.lint;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.TimeWindow;

/**
 * Times before the plan's own year ({@code window-outside-year}): a date left over from last year's
 * plan. A later year may be meant: a work of several years. A time that tells of something past is
 * no promise: 2023年12月启动的项目, 按照2023年5月的决议.
 */
final class YearPass implements Pass {
  private static final String CLAUSE_ENDS = "，。；：！？,;:!?\n";

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    Integer year = manuscript.plan().year();
    if (year == null) {
      return;
    }
    Set<Integer> marked = new HashSet<>();
    for (Commitment promise : manuscript.promised()) {
      for (TimeWindow window : promise.windows()) {
        Integer last = year(window.end() == null ? window.start() : window.end());
        boolean over = last != null && last < year && window.end() != null;
        if (over
            && !window.past()
            && !window.inherited()
            && !settled(promise, window)
            && marked.add(window.span().start())) {
          notes.add(
              "window-outside-year", window.span(), Pair.of(window.quote().strip()), Pair.of(year));
        }
      }
    }
  }

  /** Whether the clause of the time says that it belongs to something past. */
  private static boolean settled(Commitment promise, TimeWindow window) {
    String text = promise.text();
    int at = text.indexOf(window.quote());
    if (at < 0) {
      return false;
    }
    int end = at + window.quote().length();
    int from = at;
    while (from > 0 && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = end;
    while (to < text.length() && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return Asides.in(text.substring(from, at)).contains("settled-before")
        || Asides.in(text.substring(end, to)).contains("settled-after");
  }

  /** The year of a date, or null where it has none. */
  private static @Nullable Integer year(@Nullable String date) {
    if (date == null || date.length() < 4) {
      return null;
    }
    String digits = date.substring(0, 4);
    return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.valueOf(digits) : null;
  }
}
