package org.luoshi.cli.report;

import org.jspecify.annotations.Nullable;

/** Which line of a text a code point stands in. */
final class Lines {
  private final String text;
  private int @Nullable [] starts;

  Lines(String text) {
    this.text = text;
  }

  /** The line, counted from 1, of code point {@code offset}, counted from 0. */
  int of(int offset) {
    if (starts == null) {
      starts = starts(text);
    }
    int found = java.util.Arrays.binarySearch(starts, offset);
    return found < 0 ? -found - 1 : found + 1;
  }

  private static int[] starts(String text) {
    var starts = java.util.stream.IntStream.builder();
    starts.add(0);
    int offset = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      offset++;
      if (text.charAt(i) == '\n') {
        starts.add(offset);
      }
    }
    return starts.build().toArray();
  }
}
