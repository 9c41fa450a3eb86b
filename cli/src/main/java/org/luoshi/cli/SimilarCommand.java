package org.luoshi.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.luoshi.cli.report.ComparedPlan;
import org.luoshi.cli.report.CopyJson;
import org.luoshi.cli.report.CopyPair;
import org.luoshi.cli.report.CopyPrinter;
import org.luoshi.cli.report.CopyReport;
import org.luoshi.reader.similar.Boilerplate;
import org.luoshi.reader.similar.Copies;
import org.luoshi.reader.similar.Copies.Copy;
import org.luoshi.reader.similar.Letters;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code luoshi similar}: near-copies among the plans of some files, and their boilerplate. */
final class SimilarCommand implements Callable<Integer> {
  private final Session session;
  private final InputOptions input = new InputOptions();
  private final ThresholdOption threshold = new ThresholdOption();
  private final OptionSpec json = Options.flag("--json", "similar.json");
  private final CommandSpec spec = Options.command("similar", this);

  SimilarCommand(Session session) {
    this.session = session;
    input.addTo(spec.addOption(json));
    threshold.addTo(spec);
  }

  /** How it is called. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    input.check(spec);
    threshold.check(spec);
    PlanGathering gathering = new PlanGathering(session, input);
    List<ComparedPlan> plans = new ArrayList<>();
    try {
      gathering.run(input.sources(), gathered -> plans.addAll(gathered.plans()));
      if (Options.isGiven(json)) {
        print(plans, new CopyJson(session.out()));
      } else {
        report(plans);
      }
      session.out().flush();
    } catch (IOException e) {
      return session.outputFailed(e);
    }
    return gathering.refused() ? Exit.REFUSED : Exit.FINE;
  }

  private void report(List<ComparedPlan> plans) throws IOException {
    CopyReport report = new CopyReport(session.messages(), session.out());
    List<Copy> copies = print(plans, report);
    report.totals(plans.size(), threshold.value());
    report.boilerplate(plans, Boilerplate.shares(letters(plans), copies));
  }

  private List<Copy> print(List<ComparedPlan> plans, CopyPrinter printer) throws IOException {
    List<Copy> copies = Copies.among(letters(plans), threshold.value());
    for (Copy copy : copies) {
      printer.pair(
          CopyPair.of(
              plans.get(copy.a()), plans.get(copy.b()), copy.resemblance(), copy.containment()));
    }
    printer.end();
    return copies;
  }

  private static List<Letters> letters(List<ComparedPlan> plans) {
    return plans.stream().map(ComparedPlan::letters).toList();
  }
}
