package org.luoshi.reader.internal.repair;

import java.util.Arrays;

/**
 * The way back from a clean text to the raw one, as runs of characters: in a run each character
 * stands for one of its own, or all of them stand for one stretch together. Positions count UTF-16
 * units; raw positions never go back.
 */
final class RawMap {
  /** In the place of an end: each character of the run stands for one raw character. */
  private static final int EACH = -1;

  private final int[] cleanStart;
  private final int[] rawStart;
  private final int[] rawEnd;
  private final int runs;

  private RawMap(int[] cleanStart, int[] rawStart, int[] rawEnd, int runs) {
    this.cleanStart = cleanStart;
    this.rawStart = rawStart;
    this.rawEnd = rawEnd;
    this.runs = runs;
  }

  /** The map of a text nothing has been done to. */
  static RawMap identity() {
    return new RawMap(new int[] {0}, new int[] {0}, new int[] {EACH}, 1);
  }

  /** The run that holds clean position {@code at}; the last one for what lies behind all. */
  private int run(int at) {
    int found = Arrays.binarySearch(cleanStart, 0, runs, at);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Where the raw text of clean position {@code at} starts. */
  int start(int at) {
    int run = run(at);
    return rawStart[run] + (rawEnd[run] == EACH ? at - cleanStart[run] : 0);
  }

  /** Where the raw text of clean position {@code at} ends, exclusive. */
  int end(int at) {
    int run = run(at);
    return rawEnd[run] == EACH ? rawStart[run] + at - cleanStart[run] + 1 : rawEnd[run];
  }

  /**
   * The first of {@code length} clean positions whose raw text starts at or after {@code
   * rawPosition}, or {@code length}.
   */
  int cleanAt(int rawPosition, int length) {
    int found = Arrays.binarySearch(rawStart, 0, runs, rawPosition);
    int run = found >= 0 ? found : -found - 2;
    while (run > 0 && rawStart[run - 1] == rawPosition) {
      run--;
    }
    if (run < 0) {
      return 0;
    }
    int stop = run + 1 < runs ? cleanStart[run + 1] : length;
    int into = rawPosition - rawStart[run];
    return into == 0 || rawEnd[run] == EACH ? Math.min(stop, cleanStart[run] + into) : stop;
  }

  /** Writes the map of the next version of a text from left to right. */
  static final class Writer {
    private final RawMap from;
    private int[] cleanStart = new int[16];
    private int[] rawStart = new int[16];
    private int[] rawEnd = new int[16];
    private int runs;
    private int length;

    Writer(RawMap from) {
      this.from = from;
    }

    /** The characters from {@code first} to {@code last} (exclusive) of the old version follow. */
    void keep(int first, int last) {
      int at = first;
      for (int run = from.run(first); at < last; run++) {
        int stop = run + 1 < from.runs ? Math.min(last, from.cleanStart[run + 1]) : last;
        boolean each = from.rawEnd[run] == EACH;
        int start = from.rawStart[run] + (each ? at - from.cleanStart[run] : 0);
        run(stop - at, start, from.rawEnd[run]);
        at = stop;
      }
    }

    /**
     * So many characters follow that all stand for {@code first} to {@code last} (exclusive) of the
     * old version.
     */
    void stand(int characters, int first, int last) {
      run(characters, from.start(first), from.end(last - 1));
    }

    private void run(int characters, int start, int end) {
      if (characters == 0) {
        return;
      }
      if (!goesOn(start, end)) {
        if (runs == cleanStart.length) {
          grow();
        }
        cleanStart[runs] = length;
        rawStart[runs] = start;
        rawEnd[runs++] = end;
      }
      length += characters;
    }

    private boolean goesOn(int start, int end) {
      if (runs == 0 || rawEnd[runs - 1] != end) {
        return false;
      }
      int own = end == EACH ? length - cleanStart[runs - 1] : 0;
      return rawStart[runs - 1] + own == start;
    }

    private void grow() {
      cleanStart = Arrays.copyOf(cleanStart, 2 * runs);
      rawStart = Arrays.copyOf(rawStart, 2 * runs);
      rawEnd = Arrays.copyOf(rawEnd, 2 * runs);
    }

    RawMap map() {
      return new RawMap(cleanStart, rawStart, rawEnd, runs);
    }
  }
}
