package org.luoshi.reader.internal.source.doc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;
import org.luoshi.reader.internal.source.table.Piece;

/**
 * Gathers paragraphs into tables: each says how deep it stands, and the last of a row holds the
 * shape of that row.
 */
final class TableStack {
  /** Deeper ones are read as if they stood at this depth. */
  private static final int DEEPEST = 16;

  private final List<Piece> body = new ArrayList<>();
  private final Deque<OpenTable> open = new ArrayDeque<>();

  /** How many tables a paragraph stands in. */
  static int depth(ParagraphProperties properties) {
    int depth = properties.getItap();
    boolean inTable = properties.getFInTable() || depth > 0;
    return inTable ? Math.clamp(depth, 1, DEEPEST) : 0;
  }

  /** Whether a paragraph is no text but the end of a row. */
  static boolean endsRow(ParagraphProperties properties) {
    return properties.getFTtp() || properties.getFTtpEmbedded();
  }

  /** Opens and closes tables until {@code depth} are open. */
  void descend(int depth) {
    while (open.size() > depth) {
      close();
    }
    while (open.size() < depth) {
      open.push(new OpenTable());
    }
  }

  private void close() {
    Piece.Table table = open.pop().finish();
    if (!table.rows().isEmpty()) {
      add(table);
    }
  }

  /** Adds to the current cell, or to the body. */
  void add(Piece piece) {
    OpenTable table = open.peek();
    if (table == null) {
      body.add(piece);
    } else {
      table.add(piece);
    }
  }

  void endCell() {
    OpenTable table = open.peek();
    if (table != null) {
      table.endCell();
    }
  }

  void endRow(PAPX end) {
    OpenTable table = open.peek();
    if (table != null) {
      table.endRow(RowShape.of(end));
    }
  }

  /** All pieces; nothing may be added after this. */
  List<Piece> finish() {
    descend(0);
    return body;
  }
}
