package org.luoshi.reader.internal.source.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.CellMark;
import org.luoshi.reader.internal.source.Mark.Column;
import org.luoshi.reader.internal.source.Mark.HeadingMark;
import org.luoshi.reader.internal.source.Mark.SyntaxMark;
import org.luoshi.reader.internal.source.table.Piece.Line;
import org.luoshi.reader.internal.source.table.Piece.Table;
import org.luoshi.reader.model.Finding;

/** Writes pieces as the extracted text: one paragraph a line, LF, with its marks. */
public final class Layout {
  private final long maxTextBytes;
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private long bytes;
  private int taskRows;

  private Layout(long maxTextBytes) {
    this.maxTextBytes = maxTextBytes;
  }

  /**
   * The text of {@code pieces}.
   *
   * @throws CannotRead when it is longer than {@code maxTextBytes} in UTF-8, or blank
   */
  public static SourceText write(
      List<Piece> pieces, @Nullable String charset, List<Finding> findings, long maxTextBytes)
      throws CannotRead {
    Layout layout = new Layout(maxTextBytes);
    layout.pieces(pieces);
    String text = layout.text.toString();
    if (text.isBlank()) {
      throw CannotRead.empty();
    }
    return new SourceText(text, charset, layout.marks, findings);
  }

  void pieces(List<Piece> pieces) throws CannotRead {
    for (Piece piece : pieces) {
      switch (piece) {
        case Line line -> paragraph(line);
        case Table table -> new TableWriter(this).write(table);
      }
    }
  }

  private void paragraph(Line line) throws CannotRead {
    String words = line.level() > 0 ? inOneLine(line.text()) : line.text();
    for (String part : words.split("\r\n|\r|\n", -1)) {
      int start = text.length();
      append(part.stripTrailing());
      if (line.level() > 0 && text.length() > start) {
        marks.add(new HeadingMark(start, text.length(), line.level()));
      }
      endLine();
    }
  }

  /** A title broken for its looks is one heading. */
  private static String inOneLine(String heading) {
    StringBuilder out = new StringBuilder();
    for (String line : heading.lines().toList()) {
      String part = line.strip();
      boolean words =
          !out.isEmpty()
              && !part.isEmpty()
              && out.charAt(out.length() - 1) < 0x80
              && part.charAt(0) < 0x80;
      out.append(words ? " " : "").append(part);
    }
    return out.toString();
  }

  /** Begins a row of a task table. */
  void nextTaskRow() {
    taskRows++;
  }

  /** A cell of the current task row. */
  void cell(String words, Column column, boolean repeated) throws CannotRead {
    int start = text.length();
    append(words);
    marks.add(new CellMark(start, text.length(), taskRows - 1, column, repeated));
  }

  /** A line that belongs to the form of a table and says nothing itself. */
  void syntaxLine(String words) throws CannotRead {
    int start = text.length();
    append(words);
    endLine();
    marks.add(new SyntaxMark(start, text.length()));
  }

  void append(String words) throws CannotRead {
    text.append(words);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    if (bytes > maxTextBytes) {
      throw CannotRead.tooLarge(maxTextBytes);
    }
  }

  void endLine() throws CannotRead {
    append("\n");
  }
}
