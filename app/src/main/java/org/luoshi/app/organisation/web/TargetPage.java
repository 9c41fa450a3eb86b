package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Effects;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Trees;

/**
 * An organisation and another one it is to be put below or merged into: first the choice, then what
 * it affects, then it is done.
 *
 * @param act {@code move}, {@code merge} or {@code join}
 * @param organisation which
 * @param tree in which tree
 * @param trees to choose from
 * @param query what is sought
 * @param choices what was found
 * @param from the day from which on; empty for today
 * @param preview what it affects, or null before the choice
 * @param fault what has to be mended, or null
 */
public record TargetPage(
    String act,
    Organisation organisation,
    Trees.Tree tree,
    List<Trees.Tree> trees,
    String query,
    List<Organisation> choices,
    String from,
    @Nullable Preview preview,
    @Nullable Fault fault) {
  /**
   * What it affects.
   *
   * @param above the organisation above now, or null
   * @param to the other one
   * @param day from which on
   * @param children how many stand directly below
   * @param effects what it affects
   */
  public record Preview(
      @Nullable Organisation above, Organisation to, String day, int children, Effects effects) {}
}
