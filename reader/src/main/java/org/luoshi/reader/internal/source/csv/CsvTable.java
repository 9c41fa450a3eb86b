package org.luoshi.reader.internal.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Piece.Cell;
import org.luoshi.reader.internal.source.table.Piece.Row;
import org.luoshi.reader.internal.source.table.Piece.Table;

/** Reads csv (RFC 4180) with a comma or semicolon between fields. */
public final class CsvTable {
  private CsvTable() {}

  /**
   * The table {@code text} is, or null when it is none: most lines below the header must have as
   * many fields as the header.
   *
   * @param separator what parts the fields of the header
   * @throws CannotRead when it is too large to keep
   */
  public static @Nullable Table read(String text, char separator, long maxTextBytes)
      throws CannotRead {
    List<Row> rows = new ArrayList<>();
    Budget budget = new Budget(maxTextBytes);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      for (CsvRecord line : csv) {
        rows.add(row(line.getFields(), budget));
      }
    } catch (CsvParseException noCsvAfterAll) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return evenBelowHeader(rows) ? new Table(rows) : null;
  }

  private static Row row(List<String> fields, Budget budget) throws CannotRead {
    List<Cell> cells = new ArrayList<>();
    for (String field : fields) {
      budget.spend(field);
      cells.add(Cell.of(cells.size(), field));
    }
    return new Row(cells);
  }

  private static boolean evenBelowHeader(List<Row> rows) {
    int header = 0;
    while (header < rows.size() && !rows.get(header).isTaskHeader()) {
      header++;
    }
    if (header >= rows.size() - 1) {
      return false;
    }
    int fields = rows.get(header).cells().size();
    long even = rows.stream().skip(header + 1L).filter(it -> it.cells().size() == fields).count();
    return even * 2 >= rows.size() - header - 1;
  }
}
