package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.model.Repair;

/**
 * Lines broken inside a sentence are joined: the break, blank lines in it and a bullet go. A page
 * that ended in mid-sentence and a text wrapped at a fixed column are both mended; a heading alone
 * on its line, an item of a list and a line of verse stay lines of their own. What the format marks
 * as a heading or a cell is never touched.
 */
final class LineWraps {
  /** So many lines at least are worth a thread's while. */
  private static final int LEAST = 20;

  private LineWraps() {}

  static CleanText mend(CleanText clean, List<Mark> marks, Crew crew) {
    String text = clean.text();
    List<TextLine> lines = lines(text);
    Seam seam = new Seam(text);
    Marked marked = new Marked(clean, marks);
    int[] cuts = crew.cuts(Math.max(0, lines.size() - 1), LEAST);
    List<BitSet> joined =
        crew.each(
            cuts.length - 1,
            part -> {
              BitSet joins = new BitSet();
              for (int i = cuts[part]; i < cuts[part + 1]; i++) {
                joins.set(i, joins(clean, seam, marked, lines.get(i), lines.get(i + 1)));
              }
              return joins;
            });
    Editor editor = clean.edit();
    for (BitSet joins : joined) {
      joins.stream().forEach(i -> join(editor, text, lines.get(i).end(), lines.get(i + 1).start()));
    }
    return editor.build();
  }

  /** The lines of a text, blank ones left out. */
  private static List<TextLine> lines(String text) {
    List<TextLine> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = Han.lineEnd(text, start);
      TextLine line = TextLine.of(text, start, end);
      if (!line.isBlank()) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
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
