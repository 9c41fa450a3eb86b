package org.luoshi.reader.internal.outline;

/**
 * The words of a piece that may be a heading (UTF-16 units of the clean text).
 *
 * @param start first character, after the label
 * @param end last character, exclusive, without closing punctuation
 * @param runIn whether more text follows it in the piece
 * @param closed the punctuation that closes it, or a space when there is none
 */
record HeadingText(int start, int end, boolean runIn, char closed) {
  int length() {
    return end - start;
  }
}
