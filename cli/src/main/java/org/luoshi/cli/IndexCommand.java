package org.luoshi.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code luoshi index}: what can be done with an index of plans on disk. */
final class IndexCommand implements Runnable {
  private final CommandSpec spec = Options.command("index", this);

  IndexCommand(Session session) {
    spec.addSubcommand("add", new IndexAddCommand(session).spec())
        .addSubcommand("query", new IndexQueryCommand(session).spec())
        .addSubcommand("info", new IndexInfoCommand(session).spec());
  }

  /** How it is called. */
  CommandSpec spec() {
    return spec;
  }

  /** An action was not named. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "usage.no-index-action");
  }
}
