package org.luoshi.app.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Tasks below their headings, from top to bottom: what the page, the print view and the exports
 * have in common.
 */
public final class Sheet {
  private Sheet() {}

  /** A heading or a task. */
  public sealed interface Row {}

  /**
   * A heading.
   *
   * @param level 1 for the outermost
   */
  public record Heading(int level, String title) implements Row {}

  /**
   * A task.
   *
   * @param number its place in the plan, from 1
   */
  public record Line(int number, Task task) implements Row {}

  /** All rows. */
  public static List<Row> of(List<Task> tasks) {
    return of(tasks, 1);
  }

  /** The rows of a stretch of the tasks, the first of which has this number. */
  public static List<Row> of(List<Task> tasks, int first) {
    List<Row> rows = new ArrayList<>();
    List<String> open = List.of();
    int number = first;
    for (Task task : tasks) {
      List<String> headings = task.item().headings();
      int same = 0;
      while (same < open.size()
          && same < headings.size()
          && open.get(same).equals(headings.get(same))) {
        same++;
      }
      for (int level = same; level < headings.size(); level++) {
        rows.add(new Heading(level + 1, headings.get(level)));
      }
      open = headings;
      rows.add(new Line(number++, task));
    }
    return rows;
  }
}
