package org.luoshi.reader.internal.assemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Commitment.Mode;
import org.luoshi.reader.model.Plan;

/**
 * Reads the sentences of a plan and makes its commitments: one for each sentence, list item or
 * table row that promises, requires or reports. They stand in the order of the text and do not
 * overlap.
 */
public final class Assembler {
  /** The shortest stretch that is worth a thread's while, in characters. */
  private static final int LEAST = 500;

  private final Expressions.Reader matchers = new Expressions.Reader();
  private final ModeReader modes = new ModeReader();
  private final Rows rows = new Rows(matchers);

  /**
   * What is read at once: the blocks of a section from {@code first} to {@code end} (exclusive).
   */
  private record Stretch(PlanSection section, int first, int end) {}

  /** The plans of the sections of one text, in their order. */
  public List<Plan> assemble(CleanText clean, List<PlanSection> sections, Crew crew) {
    int share = crew.share(clean.length(), LEAST);
    List<Stretch> stretches = new ArrayList<>();
    int[] until = new int[sections.size() + 1];
    for (int i = 0; i < sections.size(); i++) {
      cut(sections.get(i), share, stretches);
      until[i + 1] = stretches.size();
    }
    List<List<Draft>> drafts = crew.each(stretches.size(), i -> drafts(clean, stretches.get(i)));
    return crew.each(
        sections.size(),
        i -> plan(clean, sections.get(i), drafts.subList(until[i], until[i + 1]), i + 1));
  }

  /**
   * Cuts a section into stretches that have at least {@code share} characters, but for the last.
   */
  private static void cut(PlanSection section, int share, List<Stretch> stretches) {
    List<Block> blocks = section.blocks();
    int first = 0;
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).start() - blocks.get(first).start() >= share) {
        stretches.add(new Stretch(section, first, i));
        first = i;
      }
    }
    stretches.add(new Stretch(section, first, blocks.size()));
  }

  private static Plan plan(
      CleanText clean, PlanSection section, List<List<Draft>> stretches, int ordinal) {
    List<Draft> drafts = new ArrayList<>();
    stretches.forEach(drafts::addAll);
    Heritage.handDown(drafts);
    return new Plan(
        ordinal,
        section.title(),
        clean.span(section.start(), section.end()),
        section.type(),
        section.topics(),
        section.titleMatchesContent(),
        section.year(),
        section.organisation(),
        section.outline(),
        commitments(drafts),
        List.of());
  }

  private static List<Commitment> commitments(List<Draft> drafts) {
    List<Commitment> commitments = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      commitments.add(draft.commitment());
    }
    return commitments;
  }

  private List<Draft> drafts(CleanText clean, Stretch stretch) {
    PlanSection section = stretch.section();
    List<Block> blocks = section.blocks().subList(stretch.first(), stretch.end());
    List<Sentence> sentences = new ArrayList<>();
    int[] until = new int[blocks.size()];
    for (int i = 0; i < until.length; i++) {
      if (isCut(blocks.get(i))) {
        sentences.addAll(Sentences.of(clean, blocks.get(i), section));
      }
      until[i] = sentences.size();
    }
    List<Expressions> expressions = matchers.read(sentences);
    @Nullable Mode[] mode = modes.read(sentences, expressions);
    List<Draft> drafts = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < until.length; i++) {
      Draft row = rows.read(clean, blocks.get(i), section);
      if (row != null) {
        drafts.add(row);
      }
      for (int at = first; at < until[i]; at++) {
        Mode does = mode[at];
        if (does != null) {
          drafts.add(draft(sentences.get(at), at == first, expressions.get(at), does));
        }
      }
      first = until[i];
    }
    return drafts;
  }

  /**
   * Whether a block is cut into sentences: a title promises nothing, a row is read by its cells.
   */
  private static boolean isCut(Block block) {
    return switch (block.kind()) {
      case TITLE, ROW -> false;
      case HEADING, ITEM, PARAGRAPH -> true;
    };
  }

  private static Draft draft(Sentence sentence, boolean first, Expressions expressions, Mode mode) {
    Place place = Place.of(sentence, first, expressions);
    Draft draft =
        new Draft(
            place,
            sentence.words(sentence.start(), sentence.end()),
            sentence.span(sentence.start(), sentence.end()),
            mode);
    draft.add(expressions, place.givenUntil(sentence));
    return draft;
  }
}
