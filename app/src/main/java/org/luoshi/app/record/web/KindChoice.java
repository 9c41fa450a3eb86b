package org.luoshi.app.record.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.Trees;
import org.luoshi.app.record.Kinds;
import org.luoshi.app.record.WorkRecord;
import org.springframework.stereotype.Component;

/** Puts together the page on which the kind of a record is chosen, and who did it. */
@Component
class KindChoice {
  private final Kinds kinds;
  private final Trees trees;
  private final Organisations organisations;

  KindChoice(Kinds kinds, Trees trees, Organisations organisations) {
    this.kinds = kinds;
    this.trees = trees;
    this.organisations = organisations;
  }

  /**
   * For a new record.
   *
   * @param occurrence from which it is entered, or null
   * @param duty from which it is entered, or null; its organisation did it
   * @param organisation who did it, or null for one's own
   * @param sought name or code of another one; may be empty
   */
  KindsPage page(
      @Nullable Long occurrence, @Nullable Long duty, @Nullable Long organisation, String sought) {
    KindsPage.Whose whose = duty == null ? whose(organisation, sought) : null;
    return new KindsPage(
        kinds.all(),
        "/records/add?kind=",
        (occurrence == null ? "" : "&occurrence=" + occurrence)
            + (duty == null ? "" : "&duty=" + duty)
            + (whose == null ? "" : "&organisation=" + whose.organisation()),
        null,
        whose);
  }

  /** For a record that has another kind. */
  KindsPage page(WorkRecord record) {
    return new KindsPage(
        kinds.all().stream().filter(kind -> !kind.key().equals(record.now().kind())).toList(),
        "/records/" + record.id() + "/correct?kind=",
        "",
        record,
        null);
  }

  private KindsPage.Whose whose(@Nullable Long asked, String sought) {
    Seat seat = Scope.current().seatOrFail();
    Organisation chosen = organisations.get(asked == null ? seat.organisation() : asked);
    List<KindsPage.Place> places = new ArrayList<>();
    boolean seeks = !sought.isBlank();
    if (seeks) {
      organisations
          .meant(seat.tree(), sought)
          .forEach(one -> places.add(new KindsPage.Place(one.id(), one.name())));
    } else {
      List<Trees.Node> nodes = trees.nodes(seat.tree(), null);
      seeks = nodes.size() >= Trees.MOST;
      nodes.forEach(
          node ->
              places.add(new KindsPage.Place(node.id(), "　".repeat(node.depth()) + node.name())));
    }
    if (places.stream().noneMatch(place -> place.id() == chosen.id())) {
      places.addFirst(new KindsPage.Place(chosen.id(), chosen.name()));
    }
    return new KindsPage.Whose(chosen.id(), chosen.name(), places, sought, seeks);
  }
}
