package org.luoshi.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.luoshi.cli.FileReading.Outcome;
import org.luoshi.cli.batch.OrderedJobs;
import org.luoshi.cli.batch.Progress;
import org.luoshi.cli.report.PlanFileJson;
import org.luoshi.cli.report.PlanReport;
import org.luoshi.reader.model.MarginSettings;
import org.luoshi.reader.model.PlanFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * {@code luoshi compile}: what plans say, as a report, as JSON or as the text they were read from,
 * raw or mended.
 */
final class CompileCommand implements Callable<Integer> {
  private static final long QUIET_MILLIS = 1000;

  private final Session session;
  private final InputOptions input = new InputOptions();
  private final OptionSpec json = Options.flag("--json");
  private final OptionSpec text = Options.flag("--text");
  private final OptionSpec clean = Options.flag("--clean");
  private final CommandSpec spec = Options.command("compile", this);
  private boolean refused;

  CompileCommand(Session session) {
    this.session = session;
    input.addTo(spec.addOption(json).addOption(text).addOption(clean));
  }

  /** How it is called. */
  CommandSpec spec() {
    return spec;
  }

  /** Prints one file's result. */
  private interface Printer {
    void print(PlanFile file) throws IOException;

    /** What follows the last file. */
    default void end() throws IOException {}
  }

  @Override
  public Integer call() {
    if (Options.isGiven(json) && Options.isGiven(text)) {
      throw new ParameterException(spec.commandLine(), "usage.json-or-text");
    }
    if (Options.isGiven(clean) && !Options.isGiven(text)) {
      throw new ParameterException(spec.commandLine(), "usage.clean-text");
    }
    input.check(spec);
    MarginSettings margin = Options.isGiven(json) ? MarginSettings.DEFAULT : MarginSettings.NONE;
    FileReading reading = new FileReading(session, input.reading(margin));
    Printer printer = printer();
    try (Progress progress = progress()) {
      OrderedJobs.run(
          input.jobs(),
          input.sources(),
          reading::read,
          outcome -> print(outcome, printer, progress));
      printer.end();
      session.out().flush();
    } catch (IOException e) {
      return session.outputFailed(e);
    }
    return refused ? Exit.REFUSED : Exit.FINE;
  }

  private void print(Outcome outcome, Printer printer, Progress progress) throws IOException {
    progress.step();
    progress.clear();
    if (outcome instanceof Outcome.Compiled compiled) {
      printer.print(compiled.file());
    } else if (outcome instanceof Outcome.NotRead notRead) {
      session.out().flush(); // so that a terminal shows both in order
      session.complain(notRead.line());
      refused = true;
    }
  }

  private Printer printer() {
    Writer out = session.out();
    if (Options.isGiven(json)) {
      return file -> {
        PlanFileJson.write(file, out);
        out.write('\n');
        out.flush();
      };
    }
    if (Options.isGiven(clean)) {
      return file -> writeParagraphs(file.cleaned().text(), out);
    }
    if (Options.isGiven(text)) {
      return file -> out.write(file.text());
    }
    return new ReportPrinter(new PlanReport(session.messages(), out));
  }

  /** The mended text, one paragraph a line and no empty lines. */
  private static void writeParagraphs(String cleaned, Writer out) throws IOException {
    for (int start = 0; start < cleaned.length(); ) {
      int feed = cleaned.indexOf('\n', start);
      int end = feed < 0 ? cleaned.length() : feed;
      if (end > start) {
        out.write(cleaned, start, end - start);
        out.write('\n');
      }
      start = end + 1;
    }
  }

  private record ReportPrinter(PlanReport report) implements Printer {
    @Override
    public void print(PlanFile file) throws IOException {
      report.file(file);
    }

    @Override
    public void end() throws IOException {
      report.end();
    }
  }

  private Progress progress() {
    return new Progress(
        session.console().err(),
        session.console().terminal(),
        QUIET_MILLIS,
        done -> session.messages().get("progress", done));
  }
}
