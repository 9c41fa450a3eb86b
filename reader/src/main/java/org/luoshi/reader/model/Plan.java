package org.luoshi.reader.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan of a file.
 *
 * @param ordinal its place in the file, from 1
 * @param title its title, empty when the text gives none
 * @param span all of it, title included
 * @param titleMatchesContent false when the title speaks of something else
 * @param year the calendar year it is for, or null when the text hides it
 * @param organisation whose plan it is, or null when the text does not say
 */
public record Plan(
    int ordinal,
    String title,
    Span span,
    PlanType type,
    List<Topic> topics,
    boolean titleMatchesContent,
    @Nullable Integer year,
    @Nullable String organisation,
    List<Heading> outline,
    List<Commitment> commitments,
    List<Finding> findings) {
  public Plan {
    topics = List.copyOf(topics);
    outline = List.copyOf(outline);
    commitments = List.copyOf(commitments);
    findings = List.copyOf(findings);
  }

  /** The same plan with these findings. */
  public Plan withFindings(List<Finding> findings) {
    return new Plan(
        ordinal,
        title,
        span,
        type,
        topics,
        titleMatchesContent,
        year,
        organisation,
        outline,
        commitments,
        findings);
  }
}
