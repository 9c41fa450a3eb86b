package org.luoshi.reader.internal.source.pdf;

/**
 * A character on a page; positions are in points from the upper left corner, y downwards.
 *
 * @param text its character or characters
 * @param left its left edge
 * @param right its right edge
 * @param baseline the line it stands on
 * @param size its font size
 */
record Glyph(String text, double left, double right, double baseline, double size) {
  double centre() {
    return (left + right) / 2;
  }

  /** A height that lies within the glyph. */
  double middle() {
    return baseline - size * 0.3;
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }
}
