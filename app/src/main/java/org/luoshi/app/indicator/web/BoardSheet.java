package org.luoshi.app.indicator.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.indicator.Figure;
import org.luoshi.app.indicator.Standing;

/** Commitments below their headings: what the board, the print view and the workbook share. */
public final class BoardSheet {
  private BoardSheet() {}

  /** A heading or a commitment. */
  public sealed interface Row {}

  /**
   * A heading.
   *
   * @param level 1 for the outermost
   */
  public record Heading(int level, String title) implements Row {}

  /**
   * A commitment.
   *
   * @param number its place in the plan, from 1
   */
  public record Line(int number, Figure figure) implements Row {}

  /** All rows; only the commitments that stand so, where that is asked for. */
  static List<Row> of(List<Figure> figures, @Nullable Standing only) {
    List<Row> rows = new ArrayList<>();
    List<String> open = List.of();
    int number = 0;
    for (Figure figure : figures) {
      number++;
      if (only != null && figure.standing() != only) {
        continue;
      }
      List<String> headings = figure.commitment().headings();
      int same = 0;
      while (same < Math.min(open.size(), headings.size())
          && open.get(same).equals(headings.get(same))) {
        same++;
      }
      for (int level = same; level < headings.size(); level++) {
        rows.add(new Heading(level + 1, headings.get(level)));
      }
      open = headings;
      rows.add(new Line(number, figure));
    }
    return rows;
  }
}
