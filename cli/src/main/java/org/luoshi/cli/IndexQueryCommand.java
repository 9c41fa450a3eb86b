package org.luoshi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.luoshi.cli.index.IndexRefused;
import org.luoshi.cli.index.IndexedPlan;
import org.luoshi.cli.index.PlanIndex;
import org.luoshi.cli.report.ComparedPlan;
import org.luoshi.cli.report.CopyJson;
import org.luoshi.cli.report.CopyPair;
import org.luoshi.cli.report.CopyPrinter;
import org.luoshi.cli.report.CopyReport;
import org.luoshi.reader.similar.CopyIndex;
import org.luoshi.reader.similar.Letters;
import org.luoshi.reader.similar.Sketch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code luoshi index query}: which plans of an index resemble those of some files. The index goes
 * past the files' plans one by one, so that memory does not grow with it.
 */
final class IndexQueryCommand implements Callable<Integer> {
  private final Session session;
  private final List<Asked> asked = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  private final InputOptions input = new InputOptions(1);
  private final ThresholdOption threshold = new ThresholdOption();
  private final OptionSpec json = Options.flag("--json", "similar.json");
  private final IndexAccess access;
  private final CommandSpec spec = Options.command("query", this);

  IndexQueryCommand(Session session) {
    this.session = session;
    this.access = new IndexAccess(session);
    access.addTo(spec);
    input.addTo(spec.addOption(json));
    threshold.addTo(spec);
  }

  /** How it is called. */
  CommandSpec spec() {
    return spec;
  }

  /** A plan that is looked for. */
  private record Asked(ComparedPlan plan, String sha256) {
    /** Whether the index holds this very plan. */
    boolean is(IndexedPlan other) {
      return plan.ordinal() == other.ordinal()
          && sha256.equals(other.sha256())
          && plan.file().equals(other.file());
    }
  }

  private record Found(int asked, CopyPair pair) {}

  @Override
  public Integer call() {
    input.check(spec);
    threshold.check(spec);
    PlanGathering gathering = new PlanGathering(session, input);
    try {
      gathering.run(
          input.sources(),
          file -> file.plans().forEach(plan -> asked.add(new Asked(plan, file.sha256()))));
      PlanIndex.Contents contents = look();
      print(contents);
    } catch (UncheckedIOException e) {
      return session.outputFailed(new IOException(e.getMessage(), e));
    } catch (IndexRefused e) {
      return access.refused(e);
    } catch (IOException e) {
      return access.failed(e);
    }
    return gathering.refused() ? Exit.REFUSED : Exit.FINE;
  }

  private PlanIndex.Contents look() throws IOException {
    CopyIndex plans =
        new CopyIndex(threshold.value(), plan -> asked.get(plan).plan().letters().text());
    asked.forEach(one -> plans.add(Sketch.of(one.plan().letters().text())));
    PlanIndex.Contents contents =
        PlanIndex.read(access.folder(), file -> {}, plan -> look(plans, plan));
    found.sort(Comparator.comparingInt(Found::asked));
    return contents;
  }

  private void look(CopyIndex plans, IndexedPlan there) {
    for (CopyIndex.Hit hit : plans.query(there.sketch(), () -> there.letters().text())) {
      Asked here = asked.get(hit.plan());
      if (!here.is(there)) {
        Letters letters = there.letters();
        ComparedPlan other =
            new ComparedPlan(there.file(), there.ordinal(), there.title(), letters, null);
        CopyPair pair = CopyPair.of(here.plan(), other, hit.resemblance(), hit.containment());
        found.add(new Found(hit.plan(), pair));
      }
    }
  }

  private void print(PlanIndex.Contents contents) {
    try {
      if (Options.isGiven(json)) {
        pairs(new CopyJson(session.out()));
      } else {
        CopyReport report = new CopyReport(session.messages(), session.out());
        pairs(report);
        report.totals(asked.size(), contents.plans(), threshold.value());
      }
      session.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void pairs(CopyPrinter printer) throws IOException {
    for (Found pair : found) {
      printer.pair(pair.pair());
    }
    printer.end();
  }
}
