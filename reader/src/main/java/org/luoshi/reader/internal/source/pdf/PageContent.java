package org.luoshi.reader.internal.source.pdf;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param width in points, as the page is looked at
 * @param height in points
 * @param glyphs its characters in the order they were drawn
 * @param rules its ruled lines
 * @param unmapped how many characters have no Unicode
 * @param pictured the share of the page that pictures cover, from 0
 */
record PageContent(
    double width,
    double height,
    List<Glyph> glyphs,
    List<Rule> rules,
    int unmapped,
    double pictured) {
  private static final int FEW = 50;

  /** Whether it is a picture with hardly a word, or blank. */
  boolean isScan() {
    return glyphs.isEmpty() || (pictured > 0.6 && glyphs.size() < FEW);
  }
}
