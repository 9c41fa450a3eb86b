package org.luoshi.app.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.frame.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moving an organisation, with all below it, to another place of a tree. */
@Component
public class Moves {
  private final Organisations organisations;
  private final Branches branches;
  private final Changes changes;
  private final Effects.Counting effects;

  Moves(Organisations organisations, Branches branches, Changes changes, Effects.Counting effects) {
    this.organisations = organisations;
    this.branches = branches;
    this.changes = changes;
    this.effects = effects;
  }

  /**
   * What would happen.
   *
   * @param organisation what is moved
   * @param from above which it stands now
   * @param to above which it will stand
   * @param day from which on
   * @param effects what it affects
   */
  public record Preview(
      Organisation organisation,
      Organisation from,
      Organisation to,
      LocalDate day,
      Effects effects) {}

  private record Step(Branches.Spot top, Branches.Spot above) {}

  /**
   * Looks at a move without doing it.
   *
   * @throws NotHere when one of the two lies outside the scope
   * @throws Refused when it cannot be done
   */
  @Transactional(readOnly = true)
  public Preview preview(String tree, long organisation, long parent, LocalDate day) {
    Organisation moved = organisations.open(organisation);
    Organisation to = organisations.open(parent);
    Step step = check(tree, moved, to, day);
    return new Preview(
        moved, organisations.get(above(step.top())), to, day, effects.subtree(tree, organisation));
  }

  /**
   * Moves. Where it stands already, nothing happens: a form sent twice moves once.
   *
   * @throws NotHere when one of the two lies outside the scope
   * @throws Refused when it cannot be done
   */
  @Transactional
  public void move(String tree, long organisation, long parent, LocalDate day) {
    changes.lockTrees();
    Organisation moved = organisations.open(organisation);
    Organisation to = organisations.open(parent);
    if (parentOf(tree, organisation) == parent) {
      return;
    }
    Step step = check(tree, moved, to, day);
    Organisation from = organisations.get(above(step.top()));
    branches.shift(step.top(), step.above(), day);
    changes.note(organisation, "moved", day, tree, from.name(), to.name());
    changes.audit("organisation.move", organisation, "organisation " + organisation);
  }

  private long parentOf(String tree, long organisation) {
    Long parent = branches.spot(tree, organisation).map(Branches.Spot::parent).orElse(null);
    return parent == null ? 0 : parent;
  }

  private Step check(String tree, Organisation moved, Organisation to, LocalDate day) {
    Branches.Spot top = spot(tree, moved);
    Branches.Spot above = spot(tree, to);
    if (top.parent() == null) {
      throw new Refused("parent", "fault.root", moved.name());
    }
    if (above.isBelow(top)) {
      throw new Refused("parent", "fault.circle", to.name(), moved.name());
    }
    if (above.organisation() == top.parent()) {
      throw new Refused("parent", "fault.there", to.name());
    }
    notBefore(day, branches.latest(top), above.since());
    return new Step(top, above);
  }

  private static long above(Branches.@Nullable Spot spot) {
    return spot == null || spot.parent() == null ? 0 : spot.parent();
  }

  private Branches.Spot spot(String tree, Organisation organisation) {
    return branches
        .spot(tree, organisation.id())
        .orElseThrow(() -> new Refused("parent", "fault.not-in-tree", organisation.name()));
  }

  /** Nothing changes before what is there now came to be. */
  static void notBefore(LocalDate day, LocalDate... begun) {
    for (LocalDate least : begun) {
      if (day.isBefore(least)) {
        throw new Refused("from", "fault.early", least);
      }
    }
  }
}
