package org.luoshi.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.cli.FileReading.Outcome;
import org.luoshi.cli.batch.OrderedJobs;
import org.luoshi.cli.batch.Progress;
import org.luoshi.cli.batch.Sources;
import org.luoshi.cli.report.ComparedPlan;

/**
 * Reads files for the commands that compare plans. Of each file only what is compared is kept; a
 * name given twice is read once.
 */
final class PlanGathering {
  private static final long QUIET_MILLIS = 1000;

  private final Session session;
  private final InputOptions input;
  private boolean refused;

  /** The plans of a file. */
  record Gathered(String file, String sha256, List<ComparedPlan> plans) {}

  /** What came of a file: its plans, or one line on why there are none. */
  private sealed interface Result {
    record Fine(Gathered gathered) implements Result {}

    record Refused(String line) implements Result {}
  }

  PlanGathering(Session session, InputOptions input) {
    this.session = session;
    this.input = input;
  }

  /** Whether a file could not be read. */
  boolean refused() {
    return refused;
  }

  /** Hands on the plans file by file, in the order of the sources. */
  void run(Sources sources, OrderedJobs.Taker<Gathered> taker) throws IOException {
    FileReading reading = new FileReading(session, input.reading());
    Set<String> names = new HashSet<>();
    try (Progress progress = progress()) {
      OrderedJobs.run(
          input.jobs(),
          sources,
          source -> result(reading.read(source)),
          result -> take(result, taker, names, progress));
    }
  }

  private static Result result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Compiled(var file) ->
          new Result.Fine(
              new Gathered(
                  file.file(),
                  file.sha256(),
                  file.plans().stream().map(plan -> ComparedPlan.of(file, plan)).toList()));
      case Outcome.NotRead(var line) -> new Result.Refused(line);
    };
  }

  private void take(
      Result result, OrderedJobs.Taker<Gathered> taker, Set<String> names, Progress progress)
      throws IOException {
    progress.step();
    progress.clear();
    switch (result) {
      case Result.Fine(var gathered) -> {
        if (names.add(gathered.file())) {
          taker.take(gathered);
        }
      }
      case Result.Refused(var line) -> {
        session.out().flush(); // so that a terminal shows both in order
        session.complain(line);
        refused = true;
      }
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
