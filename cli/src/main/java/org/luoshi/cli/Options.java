package org.luoshi.cli;

import org.luoshi.cli.report.Messages.Language;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * How commands are declared: by picocli's builders, because its annotations, read by reflection,
 * would take as long as reading a plan. Descriptions stand in the message bundles under the
 * option's long name.
 */
final class Options {
  /** The option every command has; {@link Luoshi} reads it before all others. */
  static final String LANGUAGE = "--lang";

  private Options() {}

  /** A command that runs {@code command}, with the options that every command has. */
  static CommandSpec command(String name, Object command) {
    return CommandSpec.wrapWithoutInspection(command)
        .name(name)
        .versionProvider(new Version())
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).descriptionKey("help").build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .descriptionKey("version")
                .build())
        .addOption(value(LANGUAGE, "zh|en", Language.class));
  }

  /** An option that is there or not. */
  static OptionSpec flag(String name) {
    return flag(name, key(name));
  }

  /** The same, described by the message {@code key}. */
  static OptionSpec flag(String name, String key) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .descriptionKey(key)
        .defaultValue("false")
        .build();
  }

  /** Whether a flag was given. */
  static boolean isGiven(OptionSpec flag) {
    return flag.<Boolean>getValue();
  }

  /** An option with a value, null unless given. */
  static OptionSpec value(String name, String label, Class<?> type) {
    return OptionSpec.builder(name).paramLabel(label).type(type).descriptionKey(key(name)).build();
  }

  /** An option with a value, {@code otherwise} unless given. */
  static OptionSpec value(String name, String label, Class<?> type, Object otherwise) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(type)
        .descriptionKey(key(name))
        .defaultValue(otherwise.toString())
        .build();
  }

  private static String key(String name) {
    return name.substring(2);
  }

  /** What {@code --version} prints; the jar's manifest knows. */
  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Luoshi.class.getPackage().getImplementationVersion();
      return new String[] {
        "luoshi " + (version == null ? "dev" : version) + " (Java " + Runtime.version() + ")"
      };
    }
  }
}
