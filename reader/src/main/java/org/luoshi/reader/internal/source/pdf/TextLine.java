package org.luoshi.reader.internal.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of characters on one line, without wide gaps.
 *
 * @param text what it says
 * @param left its left edge
 * @param right its right edge
 * @param baseline the line it stands on
 * @param size the font size of its first character
 */
record TextLine(String text, double left, double right, double baseline, double size) {
  /** A gap this many times the font size parts two stretches. */
  private static final double WIDE_GAP = 1.8;

  private static final double WORD_GAP = 0.2;

  /** All stretches of {@code glyphs}, line by line, each line from left to right. */
  static List<TextLine> of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<TextLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!line.isEmpty()
          && glyph.baseline() - line.getFirst().baseline()
              > 0.4 * Math.min(glyph.size(), line.getFirst().size())) {
        stretches(line, lines);
        line.clear();
      }
      line.add(glyph);
    }
    stretches(line, lines);
    return lines;
  }

  private static void stretches(List<Glyph> line, List<TextLine> out) {
    line.sort(Comparator.comparingDouble(Glyph::left));
    List<Glyph> stretch = new ArrayList<>();
    for (Glyph glyph : line) {
      if (glyph.isBlank()) {
        continue;
      }
      if (!stretch.isEmpty()) {
        Glyph before = stretch.getLast();
        boolean again =
            before.text().equals(glyph.text())
                && glyph.left() - before.left() < 0.25 * glyph.size();
        if (again) {
          continue;
        }
        if (glyph.left() - before.right() > WIDE_GAP * Math.max(glyph.size(), before.size())) {
          out.add(joined(stretch));
          stretch.clear();
        }
      }
      stretch.add(glyph);
    }
    if (!stretch.isEmpty()) {
      out.add(joined(stretch));
    }
  }

  private static TextLine joined(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (before != null && isSpaced(before, glyph)) {
        text.append(' ');
      }
      text.append(glyph.text());
      before = glyph;
    }
    Glyph first = glyphs.getFirst();
    double right = glyphs.stream().mapToDouble(Glyph::right).max().orElse(first.right());
    return new TextLine(text.toString(), first.left(), right, first.baseline(), first.size());
  }

  /** Latin words are parted by a narrow gap, Chinese ones by one as wide as a character. */
  private static boolean isSpaced(Glyph before, Glyph glyph) {
    double gap = (glyph.left() - before.right()) / Math.max(glyph.size(), 1);
    boolean latin = before.text().charAt(0) < 0x80 && glyph.text().charAt(0) < 0x80;
    return gap > (latin ? WORD_GAP : 0.8);
  }

  /** This stretch and one further right on the same line. */
  TextLine with(TextLine next) {
    return new TextLine(text + " " + next.text, left, Math.max(right, next.right), baseline, size);
  }

  boolean onLineOf(TextLine other) {
    return Math.abs(baseline - other.baseline) <= 0.4 * Math.min(size, other.size);
  }
}
