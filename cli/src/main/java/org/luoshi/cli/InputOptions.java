package org.luoshi.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.cli.batch.Sources;
import org.luoshi.reader.PlanReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which files to read and how; every command that reads files mixes these in. */
final class InputOptions {
  /** The longest array of bytes is a little below 2 GiB. */
  private static final int MOST_MEGABYTES = 2000;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "FILE")
  private List<String> files = new ArrayList<>();

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name")
  private @Nullable String name;

  @Option(names = "--charset", paramLabel = "CHARSET", descriptionKey = "charset")
  private @Nullable Charset charset;

  @Option(names = "--max-text-mb", paramLabel = "MB", descriptionKey = "max-text-mb")
  private int megabytes = (int) (PlanReader.MAX_TEXT_BYTES >> 20);

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** Refuses what cannot be meant. */
  void check(CommandLine command) {
    if (jobs < 1) {
      throw new ParameterException(command, "usage.jobs");
    }
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      throw new ParameterException(command, "usage.max-text-mb");
    }
    if (name != null && !files.contains("-")) {
      throw new ParameterException(command, "usage.name");
    }
  }

  /** The files, one by one. */
  Sources sources() {
    return new Sources(files, name == null ? "-" : name);
  }

  /** How the reader is to read them. */
  PlanReader.Options reading() {
    return new PlanReader.Options(charset, (long) megabytes << 20);
  }

  /** How many files to read at the same time. */
  int jobs() {
    return jobs;
  }
}
