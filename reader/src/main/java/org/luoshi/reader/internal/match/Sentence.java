package org.luoshi.reader.internal.match;

import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.model.Span;

/**
 * A sentence, list item, heading or table cell; positions count UTF-16 units of the clean text.
 *
 * @param clean the whole text
 * @param start first character
 * @param end last character, exclusive, closing punctuation included
 * @param block the block it stands in
 * @param section the plan it stands in
 */
public record Sentence(CleanText clean, int start, int end, Block block, PlanSection section) {
  /** The whole clean text; read only from {@code start} to {@code end}. */
  public String text() {
    return clean.text();
  }

  /** The same, made ready for rule books. */
  public SiftedText sifted() {
    return clean.sifted();
  }

  /** The clean words from {@code from} to {@code to} (exclusive). */
  public String words(int from, int to) {
    return clean.text().substring(from, to);
  }

  /** The raw span of {@code from} to {@code to} (exclusive). */
  public Span span(int from, int to) {
    return clean.span(from, to);
  }

  /** The raw text of {@code from} to {@code to} (exclusive). */
  public String quote(int from, int to) {
    return clean.quote(from, to);
  }
}
