package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import org.luoshi.reader.compare.Comparison;
import org.luoshi.reader.compare.Figure;
import org.luoshi.reader.compare.Outcome;
import org.luoshi.reader.compare.Outcome.Measured;
import org.luoshi.reader.compare.Results;
import org.luoshi.reader.compare.Results.Promise;
import org.luoshi.reader.compare.Revision;
import org.luoshi.reader.compare.Revision.Change;
import org.luoshi.reader.compare.Versions;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;

/** A comparison for a person to read: what needs attention first, both texts side by side. */
public final class ComparisonReport {
  private final Messages messages;
  private final Writer out;
  private final ComparisonSides sides;
  private final Excerpts a;
  private final Excerpts b;

  /** A report written to {@code out}. */
  public ComparisonReport(Messages messages, Writer out, ComparisonSides sides) {
    this.messages = messages;
    this.out = out;
    this.sides = sides;
    this.a = new Excerpts(sides.a());
    this.b = new Excerpts(sides.b());
  }

  /** Writes the report. */
  public void print(Comparison comparison) throws IOException {
    switch (comparison) {
      case Results results -> results(results);
      case Versions versions -> versions(versions);
    }
  }

  private void head(String keyA, String keyB, Comparison comparison) throws IOException {
    line(0, messages.get(keyA, plan(sides.a(), sides.planA())));
    line(0, messages.get(keyB, plan(sides.b(), sides.planB())));
    if (sides.chosen()) {
      line(0, messages.get("compare.chosen"));
    }
    if (comparison.unrelated()) {
      line(0, messages.get("compare.unrelated", Math.round(100 * comparison.shared())));
    }
  }

  private String plan(PlanFile file, Plan plan) {
    String title = plan.title().isEmpty() ? messages.get("plan.untitled") : plan.title();
    return messages.get("similar.plan", file.file(), plan.ordinal(), title);
  }

  private void results(Results results) throws IOException {
    head("compare.plan", "compare.summary", results);
    List<Promise> all = results.promises();
    line(
        0,
        messages.get(
            "compare.results",
            all.size(),
            count(all, Outcome.Kept.class::isInstance),
            count(all, outcome -> outcome instanceof Outcome.Kept kept && kept.exceeded()),
            count(all, Outcome.FellShort.class::isInstance),
            count(all, Outcome.Mentioned.class::isInstance),
            count(all, Outcome.NotMentioned.class::isInstance),
            results.unpromised().size()));
    promises("fell-short", all, Outcome.FellShort.class);
    promises("not-mentioned", all, Outcome.NotMentioned.class);
    promises("mentioned", all, Outcome.Mentioned.class);
    promises("kept", all, Outcome.Kept.class);
    if (group("unpromised", results.unpromised().size())) {
      for (Commitment result : results.unpromised()) {
        quote(1, "compare.result", b, result);
      }
    }
  }

  private static long count(List<Promise> promises, Predicate<Outcome> wanted) {
    return promises.stream().map(Promise::outcome).filter(wanted).count();
  }

  private void promises(String key, List<Promise> all, Class<? extends Outcome> wanted)
      throws IOException {
    List<Promise> promises =
        all.stream().filter(promise -> wanted.isInstance(promise.outcome())).toList();
    if (group(key, promises.size())) {
      for (Promise promise : promises) {
        promise(promise);
      }
    }
  }

  private void promise(Promise promise) throws IOException {
    quote(1, "compare.promise", a, promise.promised());
    Outcome outcome = promise.outcome();
    for (Commitment reported : outcome.reported()) {
      quote(2, "compare.report", b, reported);
    }
    for (Measured measured : outcome.measured()) {
      line(3, figures(measured));
    }
    if (outcome instanceof Outcome.FellShort shortfall && shortfall.admitted()) {
      line(3, messages.get("compare.admitted"));
    }
    if (!outcome.measured().isEmpty() && !promise.unreported().isEmpty()) {
      List<String> quotes = promise.unreported().stream().map(Figure::quote).toList();
      line(3, messages.get("compare.unreported", String.join(messages.get("comma"), quotes)));
    }
  }

  private String figures(Measured measured) {
    String sign = messages.get("compare.verdict." + measured.verdict().word());
    Figure promised = measured.promised();
    String what = promised.what().isEmpty() ? measured.reported().what() : promised.what();
    return messages.get(
        "compare.figure", sign, what, number(promised), number(measured.reported()));
  }

  private String number(Figure figure) {
    String number = CommitmentWords.quantity(figure.op(), figure.value()) + figure.unit();
    return figure.yearly() ? messages.get("compare.yearly", number) : number;
  }

  private void versions(Versions versions) throws IOException {
    head("compare.before", "compare.after", versions);
    List<Revision.Changed> changed = of(versions, Revision.Changed.class);
    List<Revision.Added> added = of(versions, Revision.Added.class);
    List<Revision.Dropped> dropped = of(versions, Revision.Dropped.class);
    List<Revision.Moved> moved = of(versions, Revision.Moved.class);
    int unchanged = of(versions, Revision.Unchanged.class).size();
    line(
        0,
        messages.get(
            "compare.versions",
            changed.size(),
            added.size(),
            dropped.size(),
            moved.size(),
            unchanged));
    if (group("changed", changed.size())) {
      for (Revision.Changed one : changed) {
        both(one.before(), one.after(), one.changes());
      }
    }
    if (group("added", added.size())) {
      for (Revision.Added one : added) {
        quote(1, "compare.only-new", b, one.after());
      }
    }
    if (group("dropped", dropped.size())) {
      for (Revision.Dropped one : dropped) {
        quote(1, "compare.old", a, one.before());
      }
    }
    if (group("moved", moved.size())) {
      for (Revision.Moved one : moved) {
        both(one.before(), one.after(), List.of(one.heading()));
      }
    }
  }

  private static <T extends Revision> List<T> of(Versions versions, Class<T> wanted) {
    return versions.revisions().stream().filter(wanted::isInstance).map(wanted::cast).toList();
  }

  private void both(Commitment before, Commitment after, List<Change> changes) throws IOException {
    quote(1, "compare.old", a, before);
    quote(1, "compare.new", b, after);
    for (Change change : changes) {
      if (change.field() != Revision.Field.TEXT) {
        line(3, change(change));
      }
    }
  }

  private String change(Change change) {
    return messages.get(
        "compare.field",
        messages.get("compare.field." + change.field().word()),
        values(change.before()),
        values(change.after()));
  }

  private String values(List<String> values) {
    return values.isEmpty()
        ? messages.get("compare.nothing")
        : String.join(messages.get("comma"), values);
  }

  /** Heads a group; false when it is empty. */
  private boolean group(String key, int size) throws IOException {
    if (size == 0) {
      return false;
    }
    line(0, "");
    line(0, messages.get("compare.group", messages.get("compare.group." + key), size));
    return true;
  }

  private void quote(int depth, String key, Excerpts text, Commitment commitment)
      throws IOException {
    String quote = Printable.line(text.text(commitment.span()));
    line(depth, messages.get(key, text.line(commitment.span()), quote));
  }

  private void line(int depth, String text) throws IOException {
    out.write("  ".repeat(depth));
    boolean second = text.startsWith("  ");
    out.write((second ? "  " : "") + Printable.line(text));
    out.write('\n');
  }
}
