package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.CellMark;
import org.luoshi.reader.internal.source.Mark.HeadingMark;
import org.luoshi.reader.internal.source.Mark.SyntaxMark;

/** Cuts a text into lines and gives each its label, its heading level and its table cells. */
final class Lines {
  private static final String BULLETS = "•·●◆■▪◇○►▶★☆※";
  private static final String SPACED_BULLETS = "-*#>+";

  private final String text;
  private final Labels labels;
  private final TreeMap<Integer, Integer> headings = new TreeMap<>();
  private final TreeMap<Integer, List<Block.Cell>> rows = new TreeMap<>();
  private final List<Line> lines = new ArrayList<>();

  private Lines(CleanText clean, Labels labels, List<Mark> marks) {
    this.text = clean.text();
    this.labels = labels;
    TreeMap<Integer, List<Block.Cell>> byRow = new TreeMap<>();
    for (Mark mark : marks) {
      int start = clean.cleanAt(mark.start());
      int end = clean.cleanAt(mark.end());
      switch (mark) {
        case HeadingMark heading -> headings.merge(start, heading.level(), Math::min);
        case CellMark cell when start < end ->
            byRow
                .computeIfAbsent(cell.row(), row -> new ArrayList<>())
                .add(new Block.Cell(start, end, cell.column()));
        case CellMark empty -> {}
        case SyntaxMark leftOut -> {}
      }
    }
    byRow.values().forEach(cells -> rows.put(cells.getFirst().start(), cells));
  }

  /** The visible lines of a text, in order; a table row is one line. */
  static List<Line> of(CleanText clean, Labels labels, List<Mark> marks) {
    Lines cutter = new Lines(clean, labels, marks);
    cutter.cut();
    return cutter.lines;
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      var row = rows.ceilingEntry(at);
      if (row != null && row.getKey() < end) {
        end = Math.max(row(row.getValue()), at + 1);
        at = end;
      } else {
        line(at, end);
        at = end + 1;
      }
    }
  }

  private int row(List<Block.Cell> cells) {
    int start = cells.getFirst().start();
    int end = cells.getLast().end();
    if (lines.isEmpty() || lines.getLast().end() <= start) {
      lines.add(new Line(start, end, null, 0, cells));
    }
    return end;
  }

  private void line(int from, int to) {
    int start = from;
    int end = to;
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    int heading = heading(from, to);
    int bullet = start;
    while (bullet < end && (isBlank(text.charAt(bullet)) || isBullet(bullet, end))) {
      bullet++;
    }
    if (bullet < end) {
      lines.add(new Line(bullet, end, label(bullet), heading, List.of()));
    }
  }

  private int heading(int from, int to) {
    var mark = headings.ceilingEntry(from);
    return mark == null || mark.getKey() >= to ? 0 : mark.getValue();
  }

  private @Nullable Label label(int start) {
    return labels.at(start);
  }

  private boolean isBullet(int at, int end) {
    char c = text.charAt(at);
    return BULLETS.indexOf(c) >= 0
        || (SPACED_BULLETS.indexOf(c) >= 0
            && at + 1 < end
            && (isBlank(text.charAt(at + 1)) || text.charAt(at + 1) == c));
  }

  private static boolean isBlank(char c) {
    return Labels.isSpace(c) || Character.isWhitespace(c) || c == '\uFEFF' || c == '\u0000';
  }
}
