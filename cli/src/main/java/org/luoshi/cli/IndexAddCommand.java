package org.luoshi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.luoshi.cli.PlanGathering.Gathered;
import org.luoshi.cli.index.IndexRefused;
import org.luoshi.cli.index.IndexWriter;
import org.luoshi.cli.report.ComparedPlan;
import org.luoshi.cli.report.Printable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code luoshi index add}: adds the plans of some files. A line on standard output acknowledges
 * each file when it is safe on the disk.
 */
final class IndexAddCommand implements Callable<Integer> {
  /** How many files, and how many nanoseconds, an acknowledgement may wait for others. */
  private static final int MOST_WAITING = 16;

  private static final long LONGEST_WAIT = 200_000_000;

  private final Session session;
  private final List<String> waiting = new ArrayList<>();
  private long lastCommit = System.nanoTime();
  private int added;
  private int known;

  private final InputOptions input = new InputOptions(1);
  private final IndexAccess access;
  private final CommandSpec spec = Options.command("add", this);

  IndexAddCommand(Session session) {
    this.session = session;
    this.access = new IndexAccess(session);
    access.addTo(spec);
    input.addTo(spec);
  }

  /** How it is called. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    input.check(spec);
    PlanGathering gathering = new PlanGathering(session, input);
    try (IndexWriter writer = IndexWriter.open(access.folder())) {
      gathering.run(input.sources(), gathered -> add(writer, gathered));
      acknowledge(writer);
      say("index.added-total", added, known);
      session.out().flush();
    } catch (UncheckedIOException e) {
      return session.outputFailed(new IOException(e.getMessage(), e));
    } catch (IndexRefused e) {
      return access.refused(e);
    } catch (IOException e) {
      return access.failed(e);
    }
    return gathering.refused() ? Exit.REFUSED : Exit.FINE;
  }

  private void add(IndexWriter writer, Gathered gathered) throws IOException {
    if (writer.has(gathered.file(), gathered.sha256())) {
      known++;
      waiting.add(session.messages().get("index.known", gathered.file()));
    } else {
      added++;
      writer.file(gathered.file(), gathered.sha256(), gathered.plans().size());
      for (ComparedPlan plan : gathered.plans()) {
        writer.plan(plan.ordinal(), plan.title(), plan.letters());
      }
      int plans = gathered.plans().size();
      waiting.add(session.messages().get("index.added", gathered.file(), plans));
    }
    if (waiting.size() >= MOST_WAITING || System.nanoTime() - lastCommit > LONGEST_WAIT) {
      acknowledge(writer);
    }
  }

  /** First the disk, then the word. */
  private void acknowledge(IndexWriter writer) throws IOException {
    writer.commit();
    lastCommit = System.nanoTime();
    for (String line : waiting) {
      print(line);
    }
    waiting.clear();
    flush();
  }

  private void say(String key, Object... arguments) {
    print(session.messages().get(key, arguments));
  }

  private void print(String line) {
    try {
      session.out().write(Printable.line(line));
      session.out().write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void flush() {
    try {
      session.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
