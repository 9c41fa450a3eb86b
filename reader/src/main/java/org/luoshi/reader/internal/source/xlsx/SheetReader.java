package org.luoshi.reader.internal.source.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Table;

/** Reads one sheet as one table. */
final class SheetReader {
  private final CellValues values;
  private final Budget budget;
  private final BitSet hiddenColumns = new BitSet();
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<CellRange> merged = new ArrayList<>();

  /** The filled cells of a visible row; {@code index} from 0. */
  record SheetRow(int index, List<Cell> cells) {}

  SheetReader(CellValues values, Budget budget) {
    this.values = values;
    this.budget = budget;
  }

  /** Reads the sheet and leaves it. */
  Table read(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "s:cols" -> columns(xml);
        case "s:sheetData" -> rows(xml);
        case "s:mergeCells" -> merged(xml);
        default -> xml.skip();
      }
    }
    merged.sort(Comparator.comparingInt(CellRange::firstRow));
    return new MergedCells(merged, budget).apply(rows);
  }

  private void columns(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      if (xml.attribute("hidden", "0").matches("1|true")) {
        int min = Math.clamp(xml.number("min", 1), 1, 16_384);
        hiddenColumns.set(min - 1, Math.clamp(xml.number("max", min), min, 16_384));
      }
      xml.skip();
    }
  }

  private void rows(XmlReader xml) throws CannotRead {
    int index = -1;
    while (xml.enterChild()) {
      index = xml.number("r", index + 2) - 1;
      if (xml.attribute("hidden", "0").matches("1|true")) {
        xml.skip();
      } else {
        row(xml, index);
      }
    }
  }

  private void row(XmlReader xml, int index) throws CannotRead {
    List<Cell> cells = new ArrayList<>();
    int column = -1;
    while (xml.enterChild()) {
      String reference = xml.attribute("r", "");
      column = reference.isEmpty() ? column + 1 : CellRange.column(reference);
      String text = values.read(xml);
      if (column >= 0 && !text.isBlank() && !hiddenColumns.get(column)) {
        budget.spend(text);
        cells.add(Cell.of(column, text));
      }
    }
    if (!cells.isEmpty()) {
      budget.spend("");
      rows.add(new SheetRow(index, cells));
    }
  }

  private void merged(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      CellRange range = CellRange.of(xml.attribute("ref", ""));
      if (range != null) {
        budget.spend("");
        merged.add(range);
      }
      xml.skip();
    }
  }
}
