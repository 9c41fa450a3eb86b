package org.luoshi.app.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.indicator.Figure;
import org.luoshi.app.indicator.Measure;
import org.luoshi.app.plan.GoalWords;
import org.luoshi.app.plan.export.Xlsx;

/** A board as a workbook: one line for each number, and for each commitment without one. */
final class BoardWorkbook {
  private static final int[] WIDTHS = {6, 30, 50, 20, 24, 14, 10, 10, 24, 12};

  private final Shell shell;

  BoardWorkbook(Shell shell) {
    this.shell = shell;
  }

  byte[] of(BoardPage page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of(
                "number",
                "headings",
                "content",
                "owner",
                "promised",
                "value",
                "share",
                "elapsed",
                "turns",
                "state")
            .map(column -> shell.t("board.column." + column))
            .toList());
    for (BoardSheet.Row row : page.rows()) {
      if (row instanceof BoardSheet.Line line) {
        if (line.figure().measures().isEmpty()) {
          rows.add(cells(line, BoardWords.promised(shell, line.figure()), "", ""));
        }
        for (Measure measure : line.figure().measures()) {
          rows.add(
              cells(
                  line,
                  GoalWords.of(measure.goal()),
                  BoardWords.value(measure),
                  BoardWords.share(measure.share())));
        }
      }
    }
    return Xlsx.of(page.asOf().day().toString(), WIDTHS, rows);
  }

  private List<String> cells(BoardSheet.Line line, String promised, String value, String share) {
    Figure figure = line.figure();
    return List.of(
        Integer.toString(line.number()),
        String.join(" › ", figure.commitment().headings()),
        figure.commitment().content(),
        BoardWords.owner(shell, figure.commitment().owner()),
        promised,
        value,
        share,
        BoardWords.share(Bar.of(figure).mark()),
        BoardWords.turns(shell, figure.turns()),
        shell.t("board.state." + figure.standing().key()));
  }
}
