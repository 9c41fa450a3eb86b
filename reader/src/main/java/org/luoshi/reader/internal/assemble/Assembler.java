package org.luoshi.reader.internal.assemble;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.match.CadenceReader;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.OwnerReader;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.TargetReader;
import org.luoshi.reader.internal.match.WindowReader;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Plan;

/** Reads the sentences of a plan and makes its commitments. */
public final class Assembler {
  private final CadenceReader cadences = new CadenceReader();
  private final WindowReader windows = new WindowReader();
  private final TargetReader targets = new TargetReader();
  private final OwnerReader owners = new OwnerReader();

  /** The plan of one section. */
  public Plan assemble(CleanText clean, PlanSection section, int ordinal) {
    List<Commitment> commitments = new ArrayList<>();
    for (Block block : section.blocks()) {
      for (Sentence sentence : Sentences.of(clean, block, section)) {
        commitments.add(commitment(sentence));
      }
    }
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
        commitments,
        List.of());
  }

  private Commitment commitment(Sentence sentence) {
    List<Found<?>> taken = new ArrayList<>();
    var foundCadences = cadences.read(sentence, taken);
    taken.addAll(foundCadences);
    var foundWindows = windows.read(sentence, taken);
    taken.addAll(foundWindows);
    var foundTargets = targets.read(sentence, taken);
    var foundOwners = owners.read(sentence, taken);
    return new Commitment(
        sentence.words(sentence.start(), sentence.end()),
        sentence.span(sentence.start(), sentence.end()),
        sentence.block().path(),
        Commitment.Mode.PLANNED,
        foundTargets.stream().map(Found::value).toList(),
        foundCadences.stream().map(Found::value).toList(),
        foundWindows.stream().map(Found::value).toList(),
        foundOwners.stream().map(Found::value).toList());
  }
}
