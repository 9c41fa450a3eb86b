package org.luoshi.app.plan.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Finding;

/**
 * A stretch of a document as it was written, marked for whoever reviews its items.
 *
 * @param lines its lines; empty ones are left out
 */
public record Manuscript(List<Line> lines) {
  /** Nothing to show: the plan was written by hand. */
  public static final Manuscript NONE = new Manuscript(List.of());

  /**
   * A line.
   *
   * @param level of the heading that it begins with, 1 for the outermost; 0 for none
   * @param runs what it is made of
   * @param notes what stands in the margin beside it
   */
  public record Line(int level, List<Run> runs, List<Note> notes) {}

  /**
   * A stretch that belongs to the same items.
   *
   * @param items whose sentence it is; empty for none's
   * @param begins those whose sentence begins here
   * @param pieces its words
   */
  public record Run(List<Long> items, List<Long> begins, List<Piece> pieces) {}

  /**
   * Words.
   *
   * @param text as written
   * @param mark what they say, or null
   * @param grave whether a grave margin note is about them
   */
  public record Piece(String text, @Nullable Mark mark, boolean grave) {}

  /**
   * A margin note.
   *
   * @param number its place in the plan, from 1
   * @param finding what a careful reviewer would say
   */
  public record Note(int number, Finding finding) {}
}
