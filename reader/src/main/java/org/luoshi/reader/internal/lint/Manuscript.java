package org.luoshi.reader.internal.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Span;

/**
 * A plan that has been read, as the passes see it.
 *
 * @param clean the clean text of the file
 * @param section the plan's headings and blocks
 * @param plan the plan
 * @param hits the words of {@code margin.rules} in it, in the order of the text
 * @param blocks the block of each commitment, by its first raw code point
 */
record Manuscript(
    CleanText clean, PlanSection section, Plan plan, List<Hit> hits, Map<Integer, Block> blocks) {
  private static final RuleBook WORDS = RuleBook.load("margin");
  private static final Set<PlanType> PROMISING =
      Set.of(PlanType.PLAN, PlanType.SCHEME, PlanType.NOTICE, PlanType.PROJECT, PlanType.OTHER);

  static Manuscript of(CleanText clean, PlanSection section, Plan plan) {
    return new Manuscript(
        clean, section, plan, hits(clean, section, plan), blocks(clean, section, plan));
  }

  private static Map<Integer, Block> blocks(CleanText clean, PlanSection section, Plan plan) {
    Map<Integer, Block> found = new HashMap<>();
    Iterator<Commitment> commitments = plan.commitments().iterator();
    Commitment next = commitments.hasNext() ? commitments.next() : null;
    for (Block block : section.blocks()) {
      int end = clean.span(block.start(), Math.max(block.end(), block.start() + 1)).end();
      while (next != null && next.span().start() < end) {
        found.put(next.span().start(), block);
        next = commitments.hasNext() ? commitments.next() : null;
      }
    }
    return found;
  }

  private static List<Hit> hits(CleanText clean, PlanSection section, Plan plan) {
    List<Hit> hits = new ArrayList<>();
    int block = 0;
    int commitment = 0;
    for (RuleMatch match : WORDS.scan(clean.sifted(), section.start(), section.end())) {
      while (block + 1 < section.blocks().size()
          && section.blocks().get(block + 1).start() <= match.start()) {
        block++;
      }
      Span span = clean.span(match.start(), match.end());
      while (commitment + 1 < plan.commitments().size()
          && plan.commitments().get(commitment + 1).span().start() <= span.start()) {
        commitment++;
      }
      hits.add(
          new Hit(
              match.rule(),
              clean.text().substring(match.start(), match.end()),
              span,
              around(section, block, match),
              around(plan, commitment, span)));
    }
    return hits;
  }

  private static @Nullable Block around(PlanSection section, int at, RuleMatch match) {
    if (at >= section.blocks().size()) {
      return null;
    }
    Block block = section.blocks().get(at);
    return block.start() <= match.start() && match.start() < block.end() ? block : null;
  }

  private static @Nullable Commitment around(Plan plan, int at, Span span) {
    if (at >= plan.commitments().size()) {
      return null;
    }
    Span whole = plan.commitments().get(at).span();
    return whole.start() <= span.start() && span.start() < whole.end()
        ? plan.commitments().get(at)
        : null;
  }

  /**
   * Whether the plan is of a sort that promises work: no report, no list of papers, no run-down.
   */
  boolean promises() {
    return PROMISING.contains(plan.type());
  }

  /** Its promises, in order; none where the plan is of another sort. */
  List<Commitment> promised() {
    return promises()
        ? plan.commitments().stream().filter(it -> it.mode() == Commitment.Mode.PLANNED).toList()
        : List.of();
  }

  /** Whether a heading above the promise holds one of these words. */
  boolean under(Commitment promise, List<String> words) {
    Block block = blocks.get(promise.span().start());
    return block != null
        && block.headings().stream().anyMatch(it -> words.stream().anyMatch(it::contains));
  }

  /** Where the title stands in the raw text; the first character of a plan without one. */
  Span titleSpan() {
    int start = section.start();
    int end = start + 1;
    boolean found = false;
    for (Block block : section.blocks()) {
      if (block.kind() == Block.Kind.TITLE) {
        start = found ? start : block.start();
        end = block.end();
        found = true;
      }
    }
    return clean.span(start, Math.max(end, start + 1));
  }

  /** The commitments in which a rule that {@code is} this has found words. */
  Set<Commitment> with(String is) {
    Set<Commitment> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Hit hit : hits) {
      Commitment commitment = hit.commitment();
      if (commitment != null && hit.is().equals(is)) {
        found.add(commitment);
      }
    }
    return found;
  }
}
