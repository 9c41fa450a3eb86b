package org.luoshi.cli;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.cli.batch.Sources;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.MarginSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Which files to read and how; every command that reads files has these. */
final class InputOptions {
  /** The longest array of bytes is a little below 2 GiB. */
  private static final int MOST_MEGABYTES = 2000;

  private final PositionalParamSpec files;
  private final OptionSpec name = Options.value("--name", "NAME", String.class);
  private final OptionSpec charset = Options.value("--charset", "CHARSET", Charset.class);
  private final OptionSpec megabytes =
      Options.value("--max-text-mb", "MB", int.class, PlanReader.MAX_TEXT_BYTES >> 20);
  private final OptionSpec jobs =
      Options.value("--jobs", "N", int.class, Runtime.getRuntime().availableProcessors());

  /** For a command whose arguments are all files. */
  InputOptions() {
    this(0);
  }

  /**
   * For a command whose files follow other arguments.
   *
   * @param first where they begin among the arguments, from 0
   */
  InputOptions(int first) {
    this(first, true);
  }

  private InputOptions(int first, boolean required) {
    files =
        PositionalParamSpec.builder()
            .index(first + "..*")
            .paramLabel("FILE")
            .arity(required ? "1..*" : "0..*")
            .required(required)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .descriptionKey("FILE")
            .build();
  }

  /** For a command that can also be asked something that needs no file. */
  static InputOptions optional() {
    return new InputOptions(0, false);
  }

  /** Makes them options of a command. */
  void addTo(CommandSpec command) {
    command
        .addPositional(files)
        .addOption(name)
        .addOption(charset)
        .addOption(megabytes)
        .addOption(jobs);
  }

  /** Refuses what cannot be meant. */
  void check(CommandSpec command) {
    if (files().isEmpty()) {
      throw new ParameterException(command.commandLine(), "usage.missing-files");
    }
    if (jobs() < 1) {
      throw new ParameterException(command.commandLine(), "usage.jobs");
    }
    int most = megabytes.<Integer>getValue();
    if (most < 1 || most > MOST_MEGABYTES) {
      throw new ParameterException(command.commandLine(), "usage.max-text-mb");
    }
    if (name() != null && !files().contains("-")) {
      throw new ParameterException(command.commandLine(), "usage.name");
    }
  }

  /** The files, one by one. */
  Sources sources() {
    String given = name();
    return new Sources(files(), given == null ? "-" : given);
  }

  /** How the reader is to read them, without margin notes. */
  PlanReader.Options reading() {
    return reading(MarginSettings.NONE);
  }

  /** How the reader is to read them, and which margin notes it is to write. */
  PlanReader.Options reading(MarginSettings margin) {
    @Nullable Charset given = charset.getValue();
    return new PlanReader.Options(given, (long) megabytes.<Integer>getValue() << 20, margin);
  }

  /** How many files to read at the same time. */
  int jobs() {
    return jobs.<Integer>getValue();
  }

  private List<String> files() {
    @Nullable List<String> given = files.getValue();
    return given == null ? List.of() : given;
  }

  private @Nullable String name() {
    return name.getValue();
  }
}
