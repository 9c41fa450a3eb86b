package org.luoshi.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.luoshi.cli.index.IndexRefused;
import org.luoshi.cli.index.PlanIndex;
import org.luoshi.cli.report.Printable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code luoshi index info}: what an index holds, and whether it is whole. */
final class IndexInfoCommand implements Callable<Integer> {
  private final Session session;
  private final OptionSpec files = Options.flag("--files", "index.files-option");
  private final IndexAccess access;
  private final CommandSpec spec = Options.command("info", this);

  IndexInfoCommand(Session session) {
    this.session = session;
    this.access = new IndexAccess(session);
    access.addTo(spec.addOption(files));
  }

  /** How it is called. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    try {
      StringBuilder names = new StringBuilder();
      PlanIndex.Contents contents =
          PlanIndex.read(
              access.folder(),
              file ->
                  names.append(
                      Options.isGiven(files) ? line("index.file", file.name(), file.plans()) : ""),
              plan -> {});
      session.out().append(names);
      session
          .out()
          .append(line("index.info", contents.files(), contents.plans(), contents.bytes()));
      session.out().flush();
      return Exit.FINE;
    } catch (IndexRefused e) {
      return access.refused(e);
    } catch (IOException e) {
      return access.failed(e);
    }
  }

  private String line(String key, Object... arguments) {
    return Printable.line(session.messages().get(key, arguments)) + "\n";
  }
}
