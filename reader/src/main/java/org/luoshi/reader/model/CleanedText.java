package org.luoshi.reader.model;

/**
 * A text after repairs, with the way back to the raw text. A line feed ends a paragraph; positions
 * count UTF-16 units of the clean text.
 */
public interface CleanedText {
  /** The clean text, paragraph for paragraph. */
  String text();

  /**
   * The stretch of the raw text that clean characters {@code start} to {@code end} (exclusive,
   * beyond start) stand for.
   */
  Span span(int start, int end);

  /**
   * The first clean position whose raw text starts at or after raw code point {@code rawCodePoint}.
   */
  int at(int rawCodePoint);
}
