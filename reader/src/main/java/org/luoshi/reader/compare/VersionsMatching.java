package org.luoshi.reader.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.luoshi.reader.compare.Assignment.Scored;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;

/** Finds which commitment of a later version is which of an earlier one. */
final class VersionsMatching {
  /** Less alike than this, two sentences are two commitments. */
  private static final double THRESHOLD = 0.5;

  private static final double SAME_TEXT = 0.1;
  private static final double SAME_HEADING = 0.03;

  private final List<Commitment> before;
  private final List<Commitment> after;
  private final List<List<String>> oldHeadings;
  private final List<List<String>> newHeadings;

  VersionsMatching(Plan before, Plan after) {
    this.before = before.commitments();
    this.after = after.commitments();
    this.oldHeadings = Headings.of(before);
    this.newHeadings = Headings.of(after);
  }

  Versions versions() {
    Pieces pieces = new Pieces(pieces(before), pieces(after));
    List<Scored> scored =
        Candidates.of(pieces).stream()
            .map(pair -> new Scored(pair.a(), pair.b(), score(pieces, pair.a(), pair.b())))
            .toList();
    Assignment pairs = new Assignment(before.size(), after.size(), scored, THRESHOLD);
    Differences differences = new Differences(Renamed.of(pairs, oldHeadings, newHeadings));
    List<Revision> revisions = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < after.size(); i++) {
      int old = pairs.ofB(i);
      if (old >= 0) {
        next = dropped(next, old, pairs, revisions);
        revisions.add(
            differences.between(
                before.get(old), after.get(i), oldHeadings.get(old), newHeadings.get(i)));
      } else {
        revisions.add(new Revision.Added(after.get(i)));
      }
    }
    dropped(next, before.size(), pairs, revisions);
    return new Versions(revisions);
  }

  /** Adds what was dropped between {@code from} and {@code to}; the place reached. */
  private int dropped(int from, int to, Assignment pairs, List<Revision> revisions) {
    for (int i = from; i < to; i++) {
      if (pairs.ofA(i) < 0) {
        revisions.add(new Revision.Dropped(before.get(i)));
      }
    }
    return Math.max(from, to);
  }

  private double score(Pieces pieces, int a, int b) {
    double score = pieces.likeness(a, b);
    if (before.get(a).text().equals(after.get(b).text())) {
      score += SAME_TEXT;
    }
    return score + (oldHeadings.get(a).equals(newHeadings.get(b)) ? SAME_HEADING : 0);
  }

  /** The whole sentence is a piece, too: it finds its like where no other piece is left. */
  private static List<Set<String>> pieces(List<Commitment> commitments) {
    List<Set<String>> all = new ArrayList<>();
    for (Commitment commitment : commitments) {
      Set<String> pieces = Content.pieces(commitment.text());
      pieces.add("=" + commitment.text());
      all.add(pieces);
    }
    return all;
  }
}
