package org.luoshi.cli;

import org.luoshi.reader.similar.Copies;
import org.luoshi.reader.similar.CopyIndex;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** From which resemblance on two plans are near-copies. */
final class ThresholdOption {
  private final OptionSpec threshold =
      Options.value("--threshold", "0.3-1", double.class, Copies.THRESHOLD);

  /** Makes it an option of a command. */
  void addTo(CommandSpec command) {
    command.addOption(threshold);
  }

  /** Refuses what cannot be meant. */
  void check(CommandSpec command) {
    if (!(value() >= CopyIndex.LEAST_THRESHOLD && value() <= 1)) {
      throw new ParameterException(command.commandLine(), "usage.threshold");
    }
  }

  /** The least resemblance. */
  double value() {
    return threshold.<Double>getValue();
  }
}
