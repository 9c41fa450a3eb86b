package org.luoshi.app.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.indicator.RollUp;
import org.luoshi.app.plan.export.Xlsx;

/** A roll-up as a workbook. */
final class RollUpWorkbook {
  private static final int[] WIDTHS = {40, 16, 12};

  private final Shell shell;

  RollUpWorkbook(Shell shell) {
    this.shell = shell;
  }

  byte[] of(RollUpPage page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of("organisation", "value", "records")
            .map(column -> shell.t("rollup." + column))
            .toList());
    for (RollUp.Part part : page.result().parts()) {
      rows.add(
          List.of(part.name(), BoardWords.number(part.value()), Long.toString(part.records())));
    }
    rows.add(
        List.of(
            shell.t("rollup.total"),
            BoardWords.number(page.result().total()),
            Long.toString(page.result().records())));
    return Xlsx.of(page.asked().day().toString(), WIDTHS, rows);
  }
}
