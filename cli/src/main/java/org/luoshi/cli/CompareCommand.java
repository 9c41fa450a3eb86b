package org.luoshi.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.luoshi.cli.FileReading.Outcome;
import org.luoshi.cli.batch.Source;
import org.luoshi.cli.batch.Sources;
import org.luoshi.cli.report.ComparisonJson;
import org.luoshi.cli.report.ComparisonReport;
import org.luoshi.cli.report.ComparisonSides;
import org.luoshi.reader.compare.Comparison;
import org.luoshi.reader.compare.Comparison.Mode;
import org.luoshi.reader.compare.PlanPairs;
import org.luoshi.reader.compare.PlanPairs.PlanPair;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * {@code luoshi compare}: what a summary says of a plan's promises, or what a later version of a
 * plan has changed.
 */
final class CompareCommand implements Callable<Integer> {
  private final Session session;
  private final InputOptions input = new InputOptions();
  private final OptionSpec planA = Options.value("--plan-a", "N", Integer.class);
  private final OptionSpec planB = Options.value("--plan-b", "N", Integer.class);
  private final OptionSpec as = Options.value("--as", "results|versions", Mode.class);
  private final OptionSpec json = Options.flag("--json", "compare.json");
  private final CommandSpec spec = Options.command("compare", this);

  CompareCommand(Session session) {
    this.session = session;
    input.addTo(spec.addOption(planA).addOption(planB).addOption(as).addOption(json));
  }

  /** How it is called. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    input.check(spec);
    List<Source> sources = two();
    FileReading reading = new FileReading(session, input.reading());
    List<PlanFile> files = new ArrayList<>();
    for (Source source : sources) {
      switch (reading.read(source)) {
        case Outcome.Compiled(PlanFile file) when file.plans().isEmpty() ->
            session.complain(
                file.file()
                    + session.messages().get("colon")
                    + session.messages().get("file.no-plan"));
        case Outcome.Compiled(PlanFile file) -> files.add(file);
        case Outcome.NotRead(String line) -> session.complain(line);
      }
    }
    return files.size() == sources.size() ? compare(files.get(0), files.get(1)) : Exit.REFUSED;
  }

  /** The two documents that the arguments mean. */
  private List<Source> two() {
    Sources all = input.sources();
    List<Source> sources = new ArrayList<>();
    while (all.hasNext() && sources.size() <= 2) {
      sources.add(all.next());
    }
    if (sources.size() != 2) {
      throw new ParameterException(spec.commandLine(), "usage.two-files");
    }
    return sources;
  }

  private int compare(PlanFile a, PlanFile b) {
    List<Plan> plansA = chosen(a, planA.getValue());
    List<Plan> plansB = chosen(b, planB.getValue());
    PlanPair pair = PlanPairs.best(plansA, plansB);
    @Nullable Mode wanted = as.getValue();
    Mode mode = wanted == null ? PlanPairs.mode(pair.a(), pair.b()) : wanted;
    ComparisonSides sides =
        new ComparisonSides(a, pair.a(), b, pair.b(), plansA.size() > 1 || plansB.size() > 1);
    if (wanted == null && PlanPairs.summaryFirst(pair)) {
      sides = sides.exchanged();
    }
    try {
      print(Comparison.of(sides.planA(), sides.planB(), mode), sides);
      session.out().flush();
    } catch (IOException e) {
      return session.outputFailed(e);
    }
    return Exit.FINE;
  }

  private void print(Comparison comparison, ComparisonSides sides) throws IOException {
    if (Options.isGiven(json)) {
      ComparisonJson.write(comparison, sides, session.out());
      session.out().write('\n');
    } else {
      new ComparisonReport(session.messages(), session.out(), sides).print(comparison);
    }
  }

  /** The plan with the number asked for, all of them when none was. */
  private List<Plan> chosen(PlanFile file, @Nullable Integer ordinal) {
    if (ordinal == null) {
      return file.plans();
    }
    if (ordinal < 1 || ordinal > file.plans().size()) {
      throw new ParameterException(
          spec.commandLine(),
          session.messages().get("usage.plan-number", file.file(), file.plans().size(), ordinal));
    }
    return List.of(file.plans().get(ordinal - 1));
  }
}
