package org.luoshi.reader.internal.repair;

import org.luoshi.reader.internal.source.Extraction.SourceText;

/** All repairs, in their order. */
public final class Repairs {
  private Repairs() {}

  /** The text of {@code source}, mended. */
  public static CleanText mend(SourceText source) {
    return CleanText.of(source.text());
  }
}
