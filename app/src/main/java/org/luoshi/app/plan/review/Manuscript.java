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
  /** The level of a line that is the title. */
  public static final int TITLE = -1;

  /** Nothing to show: the plan was written by hand. */
  public static final Manuscript NONE = new Manuscript(List.of());

  /**
   * A line.
   *
   * @param level of the heading that it begins with, 1 for the outermost; 0 for none, {@link
   *     #TITLE} for the title
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

  /** A margin note: what a careful reviewer would say. */
  public record Note(Finding finding) {}
}
