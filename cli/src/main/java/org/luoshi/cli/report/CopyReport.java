package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.similar.Boilerplate;
import org.luoshi.reader.similar.Passages.Passage;

/**
 * Near-copies for a person to read: which two plans, how much alike, and the passages they share,
 * one below the other.
 */
public final class CopyReport implements CopyPrinter {
  /** Letters of a long passage that are shown of its beginning and of its end. */
  private static final int SHOWN = 24;

  /** How many passages of a pair are shown. */
  private static final int MOST_PASSAGES = 12;

  private final Messages messages;
  private final Writer out;
  private int pairs;

  /** A report written to {@code out}. */
  public CopyReport(Messages messages, Writer out) {
    this.messages = messages;
    this.out = out;
  }

  @Override
  public void pair(CopyPair pair) throws IOException {
    pairs++;
    line(
        0,
        messages.get(
            "similar.pair", pairs, percent(pair.resemblance()), percent(pair.containment())));
    line(1, messages.get("similar.a", plan(pair.a())));
    line(1, messages.get("similar.b", plan(pair.b())));
    List<Passage> passages = pair.passages();
    int letters = passages.stream().mapToInt(passage -> passage.letters().length()).sum();
    line(1, messages.get("similar.passages", passages.size(), letters));
    int shown = Math.min(passages.size(), MOST_PASSAGES);
    for (int i = 0; i < shown; i++) {
      passage(i + 1, pair, passages.get(i));
    }
    if (shown < passages.size()) {
      line(2, messages.get("similar.more", passages.size() - shown));
    }
    line(0, "");
  }

  private void passage(int number, CopyPair pair, Passage passage) throws IOException {
    String a = quote(pair.a().quote(passage.a(), passage.letters()));
    String b = quote(pair.b().quote(passage.b(), passage.letters()));
    line(2, messages.get("similar.passage-a", number, place(passage.a()), a));
    line(2, messages.get("similar.passage-b", place(passage.b()), b));
  }

  /** How many plans were compared and how many pairs found. */
  public void totals(int plans, double threshold) throws IOException {
    String least = percent(threshold);
    line(
        0,
        pairs == 0
            ? messages.get("similar.none", plans, least)
            : messages.get("similar.total", plans, pairs, least));
  }

  /** How many plans were looked for in an index of how many, and how many pairs found. */
  public void totals(int plans, long indexed, double threshold) throws IOException {
    line(0, messages.get("index.total", plans, indexed, pairs, percent(threshold)));
  }

  /**
   * The share of boilerplate of each plan that has any.
   *
   * @param shares as {@link Boilerplate#shares} gives them
   */
  public void boilerplate(List<ComparedPlan> plans, List<Double> shares) throws IOException {
    boolean headed = false;
    for (int i = 0; i < plans.size(); i++) {
      if (Math.round(shares.get(i) * 100) > 0) {
        if (!headed) {
          line(0, messages.get("similar.boilerplate", Boilerplate.MANY, Boilerplate.SHORTEST));
          headed = true;
        }
        line(1, messages.get("similar.share", percent(shares.get(i)), plan(plans.get(i))));
      }
    }
    if (!headed) {
      line(0, messages.get("similar.no-boilerplate", Boilerplate.MANY, Boilerplate.SHORTEST));
    }
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private String plan(ComparedPlan plan) {
    String title = plan.title().isEmpty() ? messages.get("plan.untitled") : plan.title();
    return messages.get("similar.plan", plan.file(), plan.ordinal(), title);
  }

  private static String place(Span span) {
    return "[" + span.start() + ", " + span.end() + ")";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%d%%", Math.round(share * 100));
  }

  /** On one line, a long one without its middle. */
  private String quote(String text) {
    String line = Printable.line(text);
    int points = line.codePointCount(0, line.length());
    if (points <= 2 * SHOWN + 4) {
      return messages.get("similar.quote", line);
    }
    String begin = line.substring(0, line.offsetByCodePoints(0, SHOWN));
    String end = line.substring(line.offsetByCodePoints(line.length(), -SHOWN));
    return messages.get("similar.quote", begin + " …… " + end);
  }

  private void line(int depth, String text) throws IOException {
    out.write("  ".repeat(depth));
    out.write(Printable.line(text));
    out.write('\n');
  }
}
