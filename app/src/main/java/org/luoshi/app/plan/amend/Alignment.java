package org.luoshi.app.plan.amend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.compare.Comparison;
import org.luoshi.reader.compare.Revision;
import org.luoshi.reader.compare.Versions;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Span;

/**
 * Which sentence of a later version is which of an earlier one, by the reader's comparison: its
 * plans are made up from the sentences, so that what was worded anew in the review is found, too.
 */
final class Alignment {
  private Alignment() {}

  /** A sentence and the headings above it. */
  record Sentence(String text, List<String> headings) {}

  /**
   * Two sentences that are the same commitment, by their places from 0; null where the other side
   * has none.
   */
  record Pair(@Nullable Integer before, @Nullable Integer after) {}

  /** Pairs in the order of the later version, what was dropped where it stood. */
  static List<Pair> of(List<Sentence> before, List<Sentence> after) {
    Versions versions =
        (Versions) Comparison.of(plan(before), plan(after), Comparison.Mode.VERSIONS);
    return versions.revisions().stream().map(Alignment::pair).toList();
  }

  private static Pair pair(Revision revision) {
    return switch (revision) {
      case Revision.Unchanged(Commitment before, Commitment after) ->
          new Pair(place(before), place(after));
      case Revision.Moved moved -> new Pair(place(moved.before()), place(moved.after()));
      case Revision.Changed changed -> new Pair(place(changed.before()), place(changed.after()));
      case Revision.Added added -> new Pair(null, place(added.after()));
      case Revision.Dropped dropped -> new Pair(place(dropped.before()), null);
    };
  }

  /** The sentence at place 3 stands at [7, 8), the headings before it at 6. */
  private static int place(Commitment commitment) {
    return commitment.span().start() / 2;
  }

  private static Plan plan(List<Sentence> sentences) {
    List<Heading> outline = new ArrayList<>();
    List<Commitment> commitments = new ArrayList<>();
    List<String> open = List.of();
    for (Sentence sentence : sentences) {
      int at = 2 * commitments.size();
      for (int level = 0; level < sentence.headings().size(); level++) {
        boolean same =
            open.size() > level
                && open.subList(0, level + 1).equals(sentence.headings().subList(0, level + 1));
        if (!same) {
          outline.add(heading(level + 1, sentence.headings().get(level), at));
        }
      }
      open = sentence.headings();
      commitments.add(commitment(sentence, at + 1));
    }
    Span all = new Span(0, 2 * sentences.size());
    return new Plan(
        1, "", all, PlanType.PLAN, List.of(), true, null, null, outline, commitments, List.of());
  }

  private static Heading heading(int level, String text, int at) {
    return new Heading(level, null, text, new Span(at, at), false, List.of());
  }

  private static Commitment commitment(Sentence sentence, int at) {
    return new Commitment(
        sentence.text(),
        new Span(at, at + 1),
        sentence.headings(),
        Commitment.Mode.PLANNED,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
