package org.luoshi.reader.internal.repair;

import java.util.List;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.model.Repair;

/**
 * Lines broken inside a sentence are joined: the break, blank lines in it and a bullet go. A page
 * that ended in mid-sentence and a text wrapped at a fixed column are both mended; a heading alone
 * on its line, an item of a list and a line of verse stay lines of their own. What the format marks
 * as a heading or a cell is never touched.
 */
final class LineWraps {
  private LineWraps() {}

  static CleanText mend(CleanText clean, List<Mark> marks) {
    String text = clean.text();
    Seam seam = new Seam(text);
    Marked marked = new Marked(clean, marks);
    Editor editor = null;
    TextLine before = null;
    for (int start = 0; start < text.length(); ) {
      int end = Han.lineEnd(text, start);
      TextLine line = TextLine.of(text, start, end);
      if (!line.isBlank()) {
        if (before != null && joins(clean, seam, marked, before, line)) {
          editor = editor == null ? clean.edit() : editor;
          join(editor, text, before.end(), line.start());
        }
        before = line;
      }
      start = end + 1;
    }
    return editor == null ? clean : editor.build();
  }

  private static boolean joins(
      CleanText clean, Seam seam, Marked marked, TextLine before, TextLine line) {
    return (seam.joins(before, line)
            || (seam.joinsPages(before, line) && clean.hasLinesCut(before.end(), line.start())))
        && !marked.holds(before.end() - 1)
        && !marked.holds(line.start());
  }

  private static void join(Editor editor, String text, int end, int start) {
    boolean words = Han.latin(text.charAt(end - 1)) && Han.latin(text.charAt(start));
    editor.replace(end, start, words ? " " : "", Repair.LINE_WRAP);
  }

  /** The stretches of a text its format marks, asked for from left to right. */
  private static final class Marked {
    private final int[] starts;
    private final int[] ends;

    Marked(CleanText clean, List<Mark> marks) {
      starts = marks.stream().mapToInt(mark -> clean.cleanAt(mark.start())).toArray();
      ends = marks.stream().mapToInt(mark -> clean.cleanAt(mark.end())).toArray();
    }

    boolean holds(int position) {
      int at = java.util.Arrays.binarySearch(starts, position);
      int last = at >= 0 ? at : -at - 2;
      return last >= 0 && (position < ends[last] || starts[last] == position);
    }
  }
}
