package org.luoshi.reader.internal.assemble;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;

/**
 * Reads the sentences of a plan and makes its commitments: one for each sentence, list item or
 * table row that promises, requires or reports. They stand in the order of the text and do not
 * overlap.
 */
public final class Assembler {
  private final Expressions.Reader matchers = new Expressions.Reader();
  private final ModeReader modes = new ModeReader();
  private final Rows rows = new Rows(matchers);

  /** The plan of one section; {@code ordinal} is its place in the file, from 1. */
  public Plan assemble(CleanText clean, PlanSection section, int ordinal) {
    List<Draft> drafts = new ArrayList<>();
    for (Block block : section.blocks()) {
      read(clean, block, section, drafts);
    }
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

  private void read(CleanText clean, Block block, PlanSection section, List<Draft> drafts) {
    switch (block.kind()) {
      case TITLE -> {
        // a title promises nothing
      }
      case ROW -> {
        Draft row = rows.read(clean, block, section);
        if (row != null) {
          drafts.add(row);
        }
      }
      case HEADING, ITEM, PARAGRAPH -> sentences(clean, block, section, drafts);
    }
  }

  private void sentences(CleanText clean, Block block, PlanSection section, List<Draft> drafts) {
    boolean first = true;
    for (Sentence sentence : Sentences.of(clean, block, section)) {
      Expressions expressions = matchers.read(sentence);
      Commitment.Mode mode = modes.read(sentence, expressions);
      if (mode != null) {
        Place place = Place.of(sentence, first, expressions);
        Draft draft =
            new Draft(
                place,
                sentence.words(sentence.start(), sentence.end()),
                sentence.span(sentence.start(), sentence.end()),
                mode);
        draft.add(expressions, place.givenUntil(sentence));
        drafts.add(draft);
      }
      first = false;
    }
  }
}
