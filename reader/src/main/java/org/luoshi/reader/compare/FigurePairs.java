package org.luoshi.reader.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.luoshi.reader.compare.Assignment.Scored;
import org.luoshi.reader.model.Commitment;

/**
 * Which promised number is which reported one: the units agree and what is counted is alike. First
 * within sentences that belong together, then wherever a summary says it.
 */
final class FigurePairs {
  /** Within two sentences that belong together. */
  private static final double ALIKE_NEARBY = 0.3;

  /** Anywhere in the summary. */
  private static final double ALIKE_ANYWHERE = 0.6;

  /** What is counted has to be rarer than this weight to be found anywhere. */
  private static final double RARE = 1.5;

  /** Numbers of one commitment beyond so many are not compared. */
  private static final int MOST = 100;

  private static final double SAME_UNIT = 0.05;

  private final Side promised;
  private final Side reported;
  private final Pieces pieces;
  private final int[] partner;
  private final boolean[] used;

  /** The figures of a list of commitments; those of one commitment follow each other. */
  private static final class Side {
    final List<Figure> figures = new ArrayList<>();
    final int[] first;
    private final List<Integer> commitments = new ArrayList<>();

    Side(List<Commitment> commitments) {
      first = new int[commitments.size() + 1];
      for (int i = 0; i < commitments.size(); i++) {
        first[i] = figures.size();
        List<Figure> all = Figures.of(commitments.get(i));
        for (Figure figure : all.subList(0, Math.min(all.size(), MOST))) {
          figures.add(figure);
          this.commitments.add(i);
        }
      }
      first[commitments.size()] = figures.size();
    }

    /** Which commitment a figure belongs to. */
    int commitment(int figure) {
      return commitments.get(figure);
    }

    List<Set<String>> pieces() {
      return figures.stream().map(figure -> Content.pieces(figure.what())).toList();
    }

    /** Whether no other figure of the same commitment has a unit that agrees with {@code unit}. */
    boolean isOnly(int figure, String unit) {
      int owner = commitment(figure);
      for (int i = first[owner]; i < first[owner + 1]; i++) {
        if (i != figure && Units.agree(figures.get(i).unit(), unit)) {
          return false;
        }
      }
      return true;
    }
  }

  FigurePairs(List<Commitment> promises, List<Commitment> reports) {
    promised = new Side(promises);
    reported = new Side(reports);
    pieces = new Pieces(promised.pieces(), reported.pieces());
    partner = new int[promised.figures.size()];
    Arrays.fill(partner, -1);
    used = new boolean[reported.figures.size()];
  }

  /** How well the numbers of two commitments go together, 0 to 1. */
  double likeness(int promise, int report) {
    double best = 0;
    for (int a = promised.first[promise]; a < promised.first[promise + 1]; a++) {
      for (int b = reported.first[report]; b < reported.first[report + 1]; b++) {
        best = Math.max(best, agree(a, b) ? pieces.overlap(a, b) : 0);
      }
    }
    return best;
  }

  /**
   * Pairs the numbers of commitments that belong together.
   *
   * @param pairs which report a promise has
   */
  void pairWithin(Assignment pairs) {
    List<Scored> scored = new ArrayList<>();
    for (int promise = 0; promise < promised.first.length - 1; promise++) {
      if (pairs.ofA(promise) >= 0) {
        within(promise, pairs.ofA(promise), scored);
      }
    }
    assign(scored, ALIKE_NEARBY);
  }

  private void within(int promise, int report, List<Scored> scored) {
    for (int a = promised.first[promise]; a < promised.first[promise + 1]; a++) {
      for (int b = reported.first[report]; b < reported.first[report + 1]; b++) {
        if (agree(a, b)) {
          scored.add(new Scored(a, b, nearby(a, b)));
        }
      }
    }
  }

  private double nearby(int a, int b) {
    Figure one = promised.figures.get(a);
    Figure other = reported.figures.get(b);
    boolean only =
        !one.unit().equals("%")
            && promised.isOnly(a, other.unit())
            && reported.isOnly(b, one.unit());
    double same = one.unit().equals(other.unit()) ? SAME_UNIT : 0;
    return Math.max(pieces.overlap(a, b), only ? ALIKE_NEARBY : 0) + same;
  }

  /** Pairs what is left wherever both count the same. */
  void pairAnywhere() {
    List<Scored> scored = new ArrayList<>();
    for (Candidates.Pair pair : Candidates.of(pieces)) {
      int a = pair.a();
      int b = pair.b();
      if (partner[a] < 0 && !used[b] && agree(a, b) && pieces.shared(a, b) >= RARE) {
        scored.add(new Scored(a, b, pieces.overlap(a, b)));
      }
    }
    assign(scored, ALIKE_ANYWHERE);
  }

  private void assign(List<Scored> scored, double threshold) {
    Assignment pairs =
        new Assignment(promised.figures.size(), reported.figures.size(), scored, threshold);
    for (Scored pair : scored) {
      if (pairs.ofA(pair.a()) == pair.b()) {
        partner[pair.a()] = pair.b();
        used[pair.b()] = true;
      }
    }
  }

  private boolean agree(int a, int b) {
    return Units.agree(promised.figures.get(a).unit(), reported.figures.get(b).unit());
  }

  /** A promised number, the reported one, and the commitment that reports it. */
  record Found(Figure promised, Figure reported, int report) {}

  /** The numbers of a promise that were found, in its order. */
  List<Found> found(int promise) {
    List<Found> found = new ArrayList<>();
    for (int a = promised.first[promise]; a < promised.first[promise + 1]; a++) {
      int b = partner[a];
      if (b >= 0) {
        found.add(
            new Found(promised.figures.get(a), reported.figures.get(b), reported.commitment(b)));
      }
    }
    return found;
  }

  /** The numbers of a promise that were not found, in its order. */
  List<Figure> missing(int promise) {
    List<Figure> missing = new ArrayList<>();
    for (int a = promised.first[promise]; a < promised.first[promise + 1]; a++) {
      if (partner[a] < 0) {
        missing.add(promised.figures.get(a));
      }
    }
    return missing;
  }
}
