package org.luoshi.reader.internal.repair;

import java.util.List;
import java.util.function.UnaryOperator;
import org.luoshi.reader.internal.source.Extraction.SourceText;

/** All repairs, in their order. */
public final class Repairs {
  private static final List<UnaryOperator<CleanText>> PASSES = List.of(Garbage::mend, Widths::mend);

  private Repairs() {}

  /** The text of {@code source}, mended; a text without damage keeps its characters. */
  public static CleanText mend(SourceText source) {
    return mend(source.text());
  }

  static CleanText mend(String raw) {
    CleanText clean = CleanText.of(raw);
    for (UnaryOperator<CleanText> pass : PASSES) {
      clean = pass.apply(clean);
    }
    return clean;
  }
}
