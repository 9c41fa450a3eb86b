package org.luoshi.reader.internal.repair;

import java.util.List;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.SyntaxMark;

/**
 * Leaves out what belongs to a document's format, such as the {@code ##} of a heading; that is no
 * damage, and not counted. Must come first: marks know raw positions only.
 */
final class Syntax {
  private Syntax() {}

  static CleanText leaveOut(CleanText raw, List<Mark> marks) {
    Editor editor = raw.edit();
    int done = 0;
    for (Mark mark : marks) {
      if (mark instanceof SyntaxMark && mark.start() >= done) {
        editor.layOut(mark.start(), mark.end(), isBetweenCells(raw.text(), mark) ? "\t" : "");
        done = mark.end();
      }
    }
    return editor.build();
  }

  /** The bar between two cells of a row parts them; those around the row do not. */
  private static boolean isBetweenCells(String text, Mark mark) {
    return text.substring(mark.start(), mark.end()).strip().equals("|")
        && mark.start() > 0
        && text.charAt(mark.start() - 1) != '\n'
        && mark.end() < text.length()
        && text.charAt(mark.end()) != '\n'
        && text.charAt(mark.end()) != '\r';
  }
}
