package org.luoshi.reader.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.reader.compare.Assignment.Scored;
import org.luoshi.reader.compare.FigurePairs.Found;
import org.luoshi.reader.compare.Outcome.Measured;
import org.luoshi.reader.compare.Outcome.Verdict;
import org.luoshi.reader.compare.Results.Promise;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;

/**
 * Finds what a summary says of each promise of a plan. One sentence of the summary goes to one
 * promise first; since summaries gather what plans spread out, a promise left over may then share a
 * sentence, by its numbers or by its words.
 */
final class ResultsMatching {
  /** Less alike than this, two sentences do not speak of the same. */
  private static final double THRESHOLD = 0.38;

  /** A promise left over is mentioned where so much of it stands. */
  private static final double CONTAINED = 0.6;

  private static final double GEOMETRIC = 0.6;
  private static final double FIGURES = 0.25;
  private static final double SAME_HEADING = 0.03;
  private static final Words WORDS = Words.of("compare");

  private final List<Commitment> promises = new ArrayList<>();
  private final List<Commitment> reports = new ArrayList<>();
  private final List<Boolean> results = new ArrayList<>();
  private final List<List<String>> promiseHeadings = new ArrayList<>();
  private final List<List<String>> reportHeadings = new ArrayList<>();
  private final boolean yearIsOver;
  private final Pieces pieces;
  private final FigurePairs figures;
  private final Set<Integer> spoken = new LinkedHashSet<>();

  ResultsMatching(Plan plan, Plan summary) {
    takePromises(plan);
    takeReports(summary);
    yearIsOver =
        !speaksOf("part-of-year", summary.title()) || speaksOf("part-of-year", plan.title());
    pieces = new Pieces(contents(promises), contents(reports));
    figures = new FigurePairs(promises, reports);
  }

  private void takePromises(Plan plan) {
    List<List<String>> headings = Headings.of(plan);
    for (int i = 0; i < plan.commitments().size(); i++) {
      Commitment commitment = plan.commitments().get(i);
      boolean promised =
          switch (commitment.mode()) {
            case PLANNED, RULE -> true;
            case DONE, FACT -> false;
          };
      if (promised) {
        promises.add(commitment);
        promiseHeadings.add(headings.get(i));
      }
    }
  }

  /** All but what the summary plans for the time to come. */
  private void takeReports(Plan summary) {
    List<List<String>> headings = Headings.of(summary);
    for (int i = 0; i < summary.commitments().size(); i++) {
      Commitment commitment = summary.commitments().get(i);
      boolean outlook =
          headings.get(i).stream().anyMatch(heading -> speaksOf("outlook", heading))
              || (commitment.mode() == Commitment.Mode.PLANNED
                  && speaksOf("announcing", commitment.text()));
      if (!outlook || speaksOf("shortfall", commitment.text())) {
        reports.add(commitment);
        reportHeadings.add(headings.get(i));
        results.add(!outlook && commitment.mode() == Commitment.Mode.DONE);
      }
    }
  }

  private static boolean speaksOf(String section, String text) {
    return WORDS.words(section).stream().anyMatch(text::contains);
  }

  private static List<Set<String>> contents(List<Commitment> commitments) {
    return commitments.stream().map(commitment -> Content.pieces(commitment.text())).toList();
  }

  Results results() {
    List<Candidates.Pair> candidates = Candidates.of(pieces);
    List<Scored> scored =
        candidates.stream()
            .map(pair -> new Scored(pair.a(), pair.b(), score(pair.a(), pair.b())))
            .toList();
    Assignment pairs = new Assignment(promises.size(), reports.size(), scored, THRESHOLD);
    figures.pairWithin(pairs);
    figures.pairAnywhere();
    int[] containing = containing(candidates);
    List<Promise> judged = new ArrayList<>();
    for (int i = 0; i < promises.size(); i++) {
      judged.add(promise(i, pairs.ofA(i), containing[i]));
    }
    return new Results(judged, unpromised(), reports.size());
  }

  private double score(int promise, int report) {
    double words =
        GEOMETRIC * pieces.likeness(promise, report)
            + (1 - GEOMETRIC) * pieces.overlap(promise, report);
    double numbers = FIGURES * figures.likeness(promise, report);
    boolean sameHeading = promiseHeadings.get(promise).equals(reportHeadings.get(report));
    return words + numbers + (sameHeading ? SAME_HEADING : 0);
  }

  /** For each promise the report that holds most of its words, -1 when none holds enough. */
  private int[] containing(List<Candidates.Pair> candidates) {
    int[] best = new int[promises.size()];
    double[] shares = new double[promises.size()];
    Arrays.fill(best, -1);
    for (Candidates.Pair pair : candidates) {
      double share = pieces.shared(pair.a(), pair.b()) / pieces.total(0, pair.a());
      boolean nearer = share == shares[pair.a()] && pair.b() < best[pair.a()];
      if (share >= CONTAINED && (share > shares[pair.a()] || nearer)) {
        shares[pair.a()] = share;
        best[pair.a()] = pair.b();
      }
    }
    return best;
  }

  private Promise promise(int index, int paired, int containing) {
    Set<Integer> from = new LinkedHashSet<>();
    if (paired >= 0) {
      from.add(paired);
    }
    List<Measured> measured = new ArrayList<>();
    for (Found found : figures.found(index)) {
      from.add(found.report());
      Verdict verdict = Judge.verdict(found.promised(), found.reported());
      boolean early = verdict == Verdict.FELL_SHORT && !yearIsOver;
      measured.add(
          new Measured(found.promised(), found.reported(), early ? Verdict.OPEN : verdict));
    }
    if (from.isEmpty() && containing >= 0) {
      from.add(containing);
    }
    spoken.addAll(from);
    List<Commitment> sentences = from.stream().map(reports::get).toList();
    return new Promise(promises.get(index), outcome(sentences, measured), figures.missing(index));
  }

  private static Outcome outcome(List<Commitment> reported, List<Measured> measured) {
    if (reported.isEmpty()) {
      return new Outcome.NotMentioned();
    }
    if (measured.stream().anyMatch(number -> number.verdict() == Verdict.FELL_SHORT)) {
      return new Outcome.FellShort(reported, measured, false);
    }
    if (measured.stream().anyMatch(number -> number.verdict() != Verdict.OPEN)) {
      return new Outcome.Kept(reported, measured);
    }
    if (reported.stream().anyMatch(sentence -> speaksOf("shortfall", sentence.text()))) {
      return new Outcome.FellShort(reported, measured, true);
    }
    return new Outcome.Mentioned(reported, measured);
  }

  private List<Commitment> unpromised() {
    List<Commitment> left = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      if (results.get(i) && !spoken.contains(i)) {
        left.add(reports.get(i));
      }
    }
    return left;
  }
}
