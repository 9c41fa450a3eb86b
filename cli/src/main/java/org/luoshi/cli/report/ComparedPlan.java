package org.luoshi.cli.report;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.similar.Letters;

/**
 * A plan as far as it is compared with others.
 *
 * @param file the name of its file
 * @param ordinal its place in the file, from 1
 * @param title its title, empty when it has none
 * @param raw the raw text of its file, or null when only its letters were kept
 */
public record ComparedPlan(
    String file, int ordinal, String title, Letters letters, @Nullable String raw) {
  /** A plan of a file that was read. */
  public static ComparedPlan of(PlanFile file, Plan plan) {
    return new ComparedPlan(
        file.file(),
        plan.ordinal(),
        plan.title(),
        Letters.of(file.cleaned(), plan.span()),
        file.text());
  }

  /** The raw text of {@code span}, or {@code otherwise} when it was not kept. */
  String quote(Span span, String otherwise) {
    if (raw == null) {
      return otherwise;
    }
    int start = raw.offsetByCodePoints(0, span.start());
    return raw.substring(start, raw.offsetByCodePoints(start, span.end() - span.start()));
  }
}
