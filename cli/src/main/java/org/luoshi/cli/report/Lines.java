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
    int found = java.util.Arrays.binarySearch(starts(), offset);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** The code point at which line {@code line}, counted from 1, starts. */
  int start(int line) {
    return starts()[line - 1];
  }

  private int[] starts() {
    int[] known = starts;
    if (known == null) {
      known = starts(text);
      starts = known;
    }
    return known;
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
