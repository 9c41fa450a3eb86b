package org.luoshi.cli.report;

import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Span;

/** Stretches of a raw text, with their lines. */
final class Excerpts {
  private final int[] codePoints;
  private final Lines lines;

  Excerpts(PlanFile file) {
    codePoints = file.text().codePoints().toArray();
    lines = new Lines(file.text());
  }

  /** The line, counted from 1, where {@code span} begins. */
  int line(Span span) {
    return lines.of(span.start());
  }

  /** The raw text of {@code span}. */
  String text(Span span) {
    return new String(codePoints, span.start(), span.end() - span.start());
  }
}
