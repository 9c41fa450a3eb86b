package org.luoshi.app.organisation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;

/**
 * The first table of a file, as rows of text: xlsx or csv. Cells are text whatever they look like;
 * of a formula only the value that was kept with it is read.
 */
final class Sheet {
  /** So many rows at most. */
  static final int MOST = 20_000;

  /** So many columns are read. */
  static final int MOST_COLUMNS = 50;

  private static final int LONGEST = 1000;

  private Sheet() {}

  /**
   * A row.
   *
   * @param number its number in the file, from 1
   * @param cells its cells
   */
  record Row(int number, List<String> cells) {}

  /**
   * Reads a file.
   *
   * @throws Refused when it is neither, is broken or has too many rows
   */
  static List<Row> read(byte[] bytes) {
    if (bytes.length == 0) {
      throw new Refused("file", "fault.file-empty");
    }
    boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    boolean old = bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf;
    if (old) {
      throw new Refused("file", "fault.file-xls");
    }
    try {
      return zip ? XlsxSheet.read(bytes) : csv(text(bytes));
    } catch (IOException | RuntimeException e) {
      if (e instanceof Refused known) {
        throw known;
      }
      throw new Refused("file", "fault.file-broken");
    }
  }

  private static List<Row> csv(String text) throws IOException {
    List<Row> rows = new ArrayList<>();
    String first = text.lines().findFirst().orElse("");
    char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    try (var lines =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(1 << 20)
            .ofCsvRecord(text)) {
      for (var line : lines) {
        add(rows, (int) line.getStartingLineNumber(), line.getFields());
      }
    }
    return rows;
  }

  /** Adds a row, unless it is blank. */
  static void add(List<Row> rows, int number, List<String> cells) {
    List<String> kept =
        cells.stream()
            .limit(MOST_COLUMNS)
            .map(cell -> cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell)
            .map(Line::clean)
            .toList();
    if (kept.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (rows.size() > MOST) {
      throw new Refused("file", "fault.file-rows", MOST);
    }
    rows.add(new Row(number, kept));
  }

  /** UTF-8 where it is that, or else GB 18030, as Chinese spreadsheets write. */
  private static String text(byte[] bytes) {
    boolean marked = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb;
    int from = marked ? 3 : 0;
    ByteBuffer content = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
