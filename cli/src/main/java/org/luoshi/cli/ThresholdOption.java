package org.luoshi.cli;

import org.luoshi.reader.similar.Copies;
import org.luoshi.reader.similar.CopyIndex;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** From which resemblance on two plans are near-copies. */
final class ThresholdOption {
  @Option(names = "--threshold", paramLabel = "0.3-1", descriptionKey = "threshold")
  private double threshold = Copies.THRESHOLD;

  /** Refuses what cannot be meant. */
  void check(CommandLine command) {
    if (!(threshold >= CopyIndex.LEAST_THRESHOLD && threshold <= 1)) {
      throw new ParameterException(command, "usage.threshold");
    }
  }

  /** The least resemblance. */
  double value() {
    return threshold;
  }
}
