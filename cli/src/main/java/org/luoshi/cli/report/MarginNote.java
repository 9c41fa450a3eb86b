package org.luoshi.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;

/**
 * A finding with its place in the text.
 *
 * @param plan the ordinal of its plan
 * @param finding what was found
 * @param line the line it begins in, from 1
 * @param column the code point it begins at in that line, from 1
 * @param endLine the line it ends in
 * @param endColumn the code point after its last one in that line
 * @param quote the raw text of its span, shortened, on one line
 */
public record MarginNote(
    int plan, Finding finding, int line, int column, int endLine, int endColumn, String quote) {
  private static final int LONGEST_QUOTE = 40;

  /** The findings of a file, plan by plan, in the order of the text. */
  public static List<MarginNote> of(PlanFile file) {
    CodePoints text = new CodePoints(file.text());
    Lines lines = new Lines(file.text());
    List<MarginNote> notes = new ArrayList<>();
    for (Plan plan : file.plans()) {
      for (Finding finding : plan.findings()) {
        int start = finding.span().start();
        int end = finding.span().end();
        int line = lines.of(start);
        int endLine = lines.of(end);
        notes.add(
            new MarginNote(
                plan.ordinal(),
                finding,
                line,
                start - lines.start(line) + 1,
                endLine,
                end - lines.start(endLine) + 1,
                quote(text.between(start, end))));
      }
    }
    return notes;
  }

  private static String quote(String raw) {
    String line = Printable.line(raw);
    int points = line.codePointCount(0, line.length());
    return points <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }
}
