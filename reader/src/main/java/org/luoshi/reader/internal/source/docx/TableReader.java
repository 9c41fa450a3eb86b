package org.luoshi.reader.internal.source.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.office.XmlReader;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;
import org.luoshi.reader.internal.source.table.Piece.Table;

/** Reads a table with its merged cells. */
final class TableReader {
  /** Word allows 63 columns. */
  private static final int MAX_COLUMNS = 64;

  private final DocumentParts parts;
  private final List<Row> rows = new ArrayList<>();

  /** The cells that may go on in the next row, by their first column. */
  private Map<Integer, Cell> open = new HashMap<>();

  private int column;

  /** What {@code w:tcPr} says; merge is empty, {@code restart} or {@code continue}. */
  private record Shape(int width, String merge) {}

  TableReader(DocumentParts parts) {
    this.parts = parts;
  }

  /** Reads the table and leaves it. */
  Table read(XmlReader xml) throws CannotRead {
    children(xml);
    return new Table(rows);
  }

  private void children(XmlReader xml) throws CannotRead {
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:tr" -> row(xml);
        case "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml" -> children(xml);
        default -> xml.skip();
      }
    }
  }

  private void row(XmlReader xml) throws CannotRead {
    List<Cell> cells = new ArrayList<>();
    Map<Integer, Cell> merged = new HashMap<>();
    column = 0;
    boolean seen = rowChildren(xml, cells, merged);
    if (seen) {
      open = merged;
      rows.add(new Row(cells));
    }
  }

  private boolean rowChildren(XmlReader xml, List<Cell> cells, Map<Integer, Cell> merged)
      throws CannotRead {
    boolean seen = true;
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:trPr" -> seen &= rowProperties(xml);
        case "w:tc" -> cell(xml, cells, merged);
        case "w:sdt", "w:sdtContent", "w:customXml" -> rowChildren(xml, cells, merged);
        default -> xml.skip();
      }
    }
    return seen;
  }

  /** False when the row is hidden or deleted. */
  private boolean rowProperties(XmlReader xml) throws CannotRead {
    boolean seen = true;
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:gridBefore" -> column = Math.clamp(xml.number("val", 0), 0, MAX_COLUMNS);
        case "w:del" -> seen = false;
        case "w:hidden" -> seen &= !xml.on();
        default -> {}
      }
      xml.skip();
    }
    return seen;
  }

  private void cell(XmlReader xml, List<Cell> cells, Map<Integer, Cell> merged) throws CannotRead {
    Shape shape = new Shape(1, "");
    BlockReader blocks = new BlockReader(parts);
    while (xml.enterChild()) {
      if (xml.name().equals("w:tcPr")) {
        shape = shape(xml);
      } else {
        blocks.block(xml);
      }
    }
    List<Piece> pieces = blocks.pieces();
    Cell above = shape.merge.equals("continue") ? open.get(column) : null;
    Cell cell =
        above == null
            ? new Cell(column, shape.width, pieces, false)
            : new Cell(column, shape.width, above.pieces(), true);
    cells.add(cell);
    if (!shape.merge.isEmpty()) {
      merged.put(column, cell);
    }
    column = Math.min(column + shape.width, MAX_COLUMNS);
  }

  private static Shape shape(XmlReader xml) throws CannotRead {
    int width = 1;
    String merge = "";
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "w:gridSpan" -> width = Math.clamp(xml.number("val", 1), 1, MAX_COLUMNS);
        case "w:vMerge" -> merge = xml.attribute("val", "continue");
        default -> {}
      }
      xml.skip();
    }
    return new Shape(width, merge);
  }
}
