package org.luoshi.app.plan.export;

import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.calendar.TimingWords;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.plan.GoalWords;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Sheet;
import org.luoshi.app.plan.Task;

/** A task in the columns of a task table. What the plan does not say is said to be missing. */
public final class TaskCells {
  /** Keys of the columns' words, in their order. */
  public static final List<String> COLUMNS =
      List.of("number", "content", "lead", "support", "due", "rhythm", "goals");

  private TaskCells() {}

  /** The words of the columns. */
  public static List<String> head(Shell shell) {
    return COLUMNS.stream().map(column -> shell.t("plan.column." + column)).toList();
  }

  /** The cells of one line. */
  public static List<String> of(Shell shell, Sheet.Line line) {
    Item item = line.task().item();
    return List.of(
        Integer.toString(line.number()),
        item.content(),
        owner(shell, line.task()),
        line.task().supportNames(),
        due(shell, item.timing()),
        rhythm(shell, item.timing()),
        GoalWords.of(item.goals()));
  }

  /** The post; or else whom the document names, in its words. */
  public static String owner(Shell shell, Task task) {
    if (task.owner() != null) {
      return task.owner().isOpen()
          ? task.owner().name()
          : shell.t("plan.post-closed", task.owner().name());
    }
    return task.item().ownerWords().isEmpty()
        ? shell.t("plan.unsaid.owner")
        : shell.t("plan.owner-words", String.join("、", task.item().ownerWords()));
  }

  /** When, once; empty for what recurs. */
  public static String due(Shell shell, Timing timing) {
    return timing instanceof Timing.Recurring(var rhythm, var from, var to)
        ? (from == null && to == null ? "" : TimingWords.of(shell, new Timing.Within(from, to)))
        : TimingWords.of(shell, timing);
  }

  /** How often; empty for what is done once. */
  public static String rhythm(Shell shell, Timing timing) {
    return timing instanceof Timing.Recurring recurring
        ? TimingWords.of(shell, recurring.rhythm())
        : "";
  }

  /** The headings above, in one line. */
  static String headings(Item item) {
    return item.headings().stream().collect(Collectors.joining(" › "));
  }
}
