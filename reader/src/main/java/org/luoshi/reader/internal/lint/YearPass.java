package org.luoshi.reader.internal.lint;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.TimeWindow;

/**
 * Times before the plan's own year ({@code window-outside-year}): a date left over from last year's
 * plan. A later year may be meant: a work of several years.
 */
final class YearPass implements Pass {
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
        if (over && !window.past() && !window.inherited() && marked.add(window.span().start())) {
          notes.add(
              "window-outside-year", window.span(), Pair.of(window.quote().strip()), Pair.of(year));
        }
      }
    }
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
