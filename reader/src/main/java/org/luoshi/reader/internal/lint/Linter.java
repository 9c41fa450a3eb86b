package org.luoshi.reader.internal.lint;

import java.util.List;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.MarginSettings;
import org.luoshi.reader.model.Plan;

/** Writes the margin notes of a plan. */
public final class Linter {
  private static final List<Pass> PASSES =
      List.of(
          new TitlePass(),
          new SizePass(),
          new NumberingPass(),
          new OwnerPass(),
          new TimePass(),
          new MeasurePass(),
          new HeldOnlyPass(),
          new ContradictionPass(),
          new YearPass(),
          new WordPass(),
          new LawPass(),
          new PersonalDataPass());

  private Linter() {}

  /**
   * What a careful reviewer would mark in {@code plan}, in the order of the text.
   *
   * @param clean the clean text of the file
   * @param section what the plan was read from
   * @param plan the plan
   * @param settings which notes are wanted
   */
  public static List<Finding> read(
      CleanText clean, PlanSection section, Plan plan, MarginSettings settings) {
    Manuscript manuscript = Manuscript.of(clean, section, plan);
    Notes notes = new Notes(settings);
    for (Pass pass : PASSES) {
      pass.read(manuscript, notes);
    }
    return notes.sorted();
  }
}
