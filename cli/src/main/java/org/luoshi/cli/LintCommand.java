package org.luoshi.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.luoshi.cli.FileReading.Outcome;
import org.luoshi.cli.batch.OrderedJobs;
import org.luoshi.cli.report.MarginNote;
import org.luoshi.cli.report.MarginNotesJson;
import org.luoshi.cli.report.MarginNotesReport;
import org.luoshi.cli.report.SarifLog;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.Finding.Severity;
import org.luoshi.reader.model.MarginSettings;
import org.luoshi.reader.model.PlanFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code luoshi lint}: what a careful reviewer would mark in the margin of plans. */
final class LintCommand implements Callable<Integer> {
  private final Session session;
  private final InputOptions input = InputOptions.optional();
  private final OptionSpec json = Options.flag("--json", "lint.json");
  private final OptionSpec sarif = Options.value("--sarif", "FILE", String.class);
  private final OptionSpec failOn = Options.value("--fail-on", "error|warning", FailOn.class);
  private final OptionSpec rules = Options.value("--rules", "FILE", Path.class);
  private final OptionSpec list = Options.flag("--list-rules");
  private final CommandSpec spec = Options.command("lint", this);
  private boolean refused;
  private boolean failed;

  /** The least severity that makes the command fail. */
  enum FailOn {
    ERROR,
    WARNING
  }

  LintCommand(Session session) {
    this.session = session;
    input.addTo(
        spec.addOption(json).addOption(sarif).addOption(failOn).addOption(rules).addOption(list));
  }

  /** How it is called. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    try {
      if (Options.isGiven(list)) {
        report().rules(PlanReader.marginRules());
        session.out().flush();
        return Exit.FINE;
      }
      return lint();
    } catch (IOException e) {
      return session.outputFailed(e);
    }
  }

  private int lint() throws IOException {
    input.check(spec);
    MarginSettings settings = settings();
    @Nullable String logFile = sarif.getValue();
    boolean sarifOnly = "-".equals(logFile);
    if (Options.isGiven(json) && sarifOnly) {
      throw new ParameterException(spec.commandLine(), "usage.json-or-sarif");
    }
    SarifLog log = logFile == null ? null : new SarifLog(PlanReader.marginRules());
    MarginNotesReport report = report();
    FileReading reading = new FileReading(session, input.reading(settings));
    OrderedJobs.run(
        input.jobs(),
        input.sources(),
        reading::read,
        outcome -> take(outcome, sarifOnly ? null : report, log));
    if (!Options.isGiven(json) && !sarifOnly) {
      report.end();
    }
    session.out().flush();
    if (log != null && logFile != null) {
      write(log, logFile);
    }
    return refused || failed ? Exit.REFUSED : Exit.FINE;
  }

  private void take(Outcome outcome, @Nullable MarginNotesReport report, @Nullable SarifLog log)
      throws IOException {
    switch (outcome) {
      case Outcome.Compiled(PlanFile file) -> {
        List<MarginNote> notes = MarginNote.of(file);
        failed = failed || notes.stream().anyMatch(this::fails);
        if (log != null) {
          log.add(file.file(), notes);
        }
        if (report != null) {
          print(file, notes, report);
        }
      }
      case Outcome.NotRead(String line) -> {
        session.out().flush(); // so that a terminal shows both in order
        session.complain(line);
        refused = true;
      }
    }
  }

  private void print(PlanFile file, List<MarginNote> notes, MarginNotesReport report)
      throws IOException {
    if (Options.isGiven(json)) {
      MarginNotesJson.write(file.file(), notes, session.out());
      session.out().write('\n');
      session.out().flush();
    } else {
      report.file(file, notes);
    }
  }

  private boolean fails(MarginNote note) {
    Severity severity = note.finding().severity();
    @Nullable FailOn least = failOn.getValue();
    return least != null
        && (severity == Severity.ERROR
            || (least == FailOn.WARNING && severity == Severity.WARNING));
  }

  private void write(SarifLog log, String file) throws IOException {
    if (file.equals("-")) {
      log.write(session.out());
      session.out().flush();
      return;
    }
    try (Writer out =
        new BufferedWriter(Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8))) {
      log.write(out);
    } catch (InvalidPathException e) {
      throw new IOException(file, e);
    }
  }

  private MarginSettings settings() {
    @Nullable Path file = rules.getValue();
    if (file == null) {
      return MarginSettings.DEFAULT;
    }
    try {
      return new RulesFile(session.messages(), PlanReader.marginRules())
          .parse(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), session.messages().get("usage.rules-unreadable", file), e);
    } catch (RulesFile.Mistake e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private MarginNotesReport report() {
    return new MarginNotesReport(session.messages(), session.out());
  }
}
