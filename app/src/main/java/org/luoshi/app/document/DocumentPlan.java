package org.luoshi.app.document;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Span;

/**
 * A plan that was found in a document.
 *
 * @param id its number
 * @param document the number of its document
 * @param organisation whose document it is
 * @param ordinal its place in the document, from 1
 * @param title its title; empty where the text gives none
 * @param span all of it, in the text of the document
 * @param kind what sort of text it is
 * @param year the calendar year it is for, or null where the text hides it
 * @param body whose plan it is in words of the text, or null
 * @param fits false where the title speaks of something else
 * @param commitments how many sentences promise, require or report something
 * @param findings how many margin notes
 */
public record DocumentPlan(
    long id,
    long document,
    long organisation,
    int ordinal,
    String title,
    Span span,
    PlanType kind,
    @Nullable Integer year,
    @Nullable String body,
    boolean fits,
    int commitments,
    int findings) {
  /** The same with names of people masked in what is shown of it. */
  DocumentPlan masked(NameMask names) {
    return new DocumentPlan(
        id,
        document,
        organisation,
        ordinal,
        names.text(title),
        span,
        kind,
        year,
        body == null ? null : names.text(body),
        fits,
        commitments,
        findings);
  }
}
