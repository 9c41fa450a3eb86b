package org.luoshi.reader.internal.repair;

import java.util.ArrayList;
import java.util.List;

/**
 * Signs that were read as bytes out of step, with what each of them became.
 *
 * @param first the first sign of the run
 * @param written what stands for each sign of the run, from the first on; none, one or two
 *     characters
 */
record ShiftedRun(int first, List<String> written) {
  /**
   * How much likelier the reading has to be than what stands there, as a logarithm; by how much
   * less it may be where a loose reading told the first byte.
   */
  static final double GAIN = 6;

  /** The mean chance of a character that still reads as Chinese, as a logarithm. */
  private static final double CHINESE = -7.5;

  /** The runs on the way to {@code last} that are sure enough, from left to right. */
  static List<ShiftedRun> of(List<Sign> signs, ShiftStep last) {
    List<ShiftStep> steps = new ArrayList<>();
    for (ShiftStep step = last; step != null; step = step.before()) {
      steps.add(step);
    }
    steps = steps.reversed();
    List<ShiftedRun> runs = new ArrayList<>();
    for (int at = 1; at < steps.size(); at++) {
      int start = at;
      while (at < steps.size() && steps.get(at).shifted()) {
        at++;
      }
      if (at > start && sure(signs, steps, start, at)) {
        runs.add(new ShiftedRun(start - 1, written(steps, start, at)));
      }
    }
    return runs;
  }

  private static List<String> written(List<ShiftStep> steps, int start, int end) {
    List<String> written = new ArrayList<>();
    for (ShiftStep step : steps.subList(start, end)) {
      written.add(step.written());
    }
    written.add(written.removeLast() + string(steps.get(end).cut()));
    return written;
  }

  private static String string(char c) {
    return c == 0 ? "" : String.valueOf(c);
  }

  private static boolean sure(List<Sign> signs, List<ShiftStep> steps, int start, int end) {
    ShiftStep before = steps.get(start - 1);
    double mended = steps.get(end).score() - before.score();
    ShiftStep asItStands = before;
    for (int i = start - 1; i < end; i++) {
      asItStands =
          i < signs.size()
              ? asItStands.literal(signs.get(i))
              : asItStands.literal(steps.getLast().written().charAt(0));
    }
    double gain = mended - (asItStands.score() - before.score());
    if (steps.get(start).told()) {
      return gain >= -GAIN;
    }
    int length = end - start + 1;
    return gain >= GAIN && mended / length >= CHINESE - 12.0 / length;
  }
}
