package org.luoshi.reader.internal.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Refusal;

/** What comes of opening a document: its text, or the reason why it was refused. */
public sealed interface Extraction {

  /**
   * The text of a document. Positions in marks count UTF-16 units of {@code text}.
   *
   * @param text the raw text every span will point into; lines end in LF (txt and md keep CR LF as
   *     it was)
   * @param charset the charset the bytes were decoded with, or null where the format needs none
   * @param marks what the format says about stretches of the text, in the order of their starts
   * @param findings what an editor should know (lone surrogates, NULs, macros), spans in code
   *     points
   */
  record SourceText(String text, @Nullable String charset, List<Mark> marks, List<Finding> findings)
      implements Extraction {
    public SourceText {
      marks = List.copyOf(marks);
      findings = List.copyOf(findings);
    }
  }

  /** The document cannot be read. */
  record Refused(Refusal refusal) implements Extraction {}
}
