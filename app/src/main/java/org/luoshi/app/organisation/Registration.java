package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Places;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** New organisations, their names and codes, and their places in further trees. */
@Component
public class Registration {
  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final Places places;
  private final Branches branches;
  private final Changes changes;
  private final EnteredDays days;

  Registration(
      JdbcClient jdbc,
      Organisations organisations,
      Places places,
      Branches branches,
      Changes changes,
      EnteredDays days) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.places = places;
    this.branches = branches;
    this.changes = changes;
    this.days = days;
  }

  /**
   * A new organisation.
   *
   * @param tree in which it stands
   * @param parent the organisation above
   * @param name its name
   * @param kind what sort it is
   * @param code its code; empty where it has none
   */
  public record Fresh(String tree, long parent, String name, String kind, String code) {}

  /**
   * Adds an organisation below another, from today; returns its number.
   *
   * @throws NotHere when the one above lies outside the scope
   * @throws Refused when something about it is wrong
   */
  @Transactional
  public long add(Fresh fresh) {
    changes.lockTrees();
    Organisation above = organisations.open(fresh.parent());
    String name = Line.name("name", fresh.name(), 100);
    Kind kind =
        Kind.read(fresh.kind().strip()).orElseThrow(() -> new Refused("kind", "fault.kind"));
    String code = fresh.code().isBlank() ? null : Codes.check("code", fresh.code());
    checkFree(fresh.tree(), above, name);
    long id = places.add(fresh.tree(), above.id(), name, kind.key());
    LocalDate today = days.today();
    if (code != null) {
      insertCode(id, code, today);
    }
    changes.note(id, "added", today, above.name());
    changes.audit("organisation.add", id, "organisation " + id);
    return id;
  }

  /** Renames an organisation from a day on; the old name stays in its history. */
  @Transactional
  public void rename(long id, String fresh, LocalDate day) {
    changes.lockTrees();
    Organisation organisation = organisations.open(id);
    String name = Line.name("name", fresh, 100);
    if (name.equals(organisation.name())) {
      return;
    }
    Moves.notBefore(day, organisations.names(id).getFirst().from());
    for (Branches.Spot spot : branches.spots(id)) {
      if (spot.parent() != null) {
        siblings(spot.tree(), spot.parent(), name, id);
      }
    }
    bear(id, name, day);
    jdbc.sql("update organisation set name = ? where id = ?").params(name, id).update();
    changes.note(id, "renamed", day, organisation.name(), name);
    changes.audit("organisation.rename", id, "organisation " + id);
  }

  /** Gives an organisation another code from a day on; an empty one ends what it had. */
  @Transactional
  public void code(long id, String fresh, LocalDate day) {
    changes.lockTrees();
    Organisation organisation = organisations.open(id);
    String code = fresh.isBlank() ? null : Codes.check("code", fresh);
    String old = organisation.code();
    if (java.util.Objects.equals(code, old)) {
      return;
    }
    List<Organisations.Borne> before = organisations.codes(id);
    if (!before.isEmpty()) {
      Organisations.Borne last = before.getFirst();
      Moves.notBefore(day, last.to() == null ? last.from() : last.to());
    }
    jdbc.sql(
            "delete from organisation_code where organisation_id = ? and upper_inf(valid) and lower(valid) = ?")
        .params(id, day)
        .update();
    jdbc.sql(
            """
            update organisation_code set valid = daterange(lower(valid), ?)
            where organisation_id = ? and upper_inf(valid)
            """)
        .params(day, id)
        .update();
    if (code != null) {
      insertCode(id, code, day);
    }
    changes.note(id, "coded", day, old == null ? "—" : old, code == null ? "—" : code);
    changes.audit("organisation.code", id, "organisation " + id);
  }

  /**
   * Gives an organisation a place in one more tree, from today. Without one above it becomes the
   * root: only the organisation at the root of the first tree, by its own administrator.
   */
  @Transactional
  public void join(String tree, long id, @Nullable Long parent) {
    changes.lockTrees();
    Organisation organisation = organisations.open(id);
    if (branches.spot(tree, id).isPresent()) {
      return;
    }
    LocalDate today = days.today();
    if (parent == null) {
      Seat seat = Scope.current().seat();
      boolean top = branches.spots(id).stream().anyMatch(spot -> spot.parent() == null);
      if (!top || (seat != null && seat.organisation() != id)) {
        throw new Refused("parent", "fault.no-parent");
      }
      branches.put(tree, id, null, today);
      changes.note(id, "joined", today, tree, organisation.name());
    } else {
      Organisation above = organisations.open(parent);
      Branches.Spot spot =
          branches
              .spot(tree, parent)
              .orElseThrow(() -> new Refused("parent", "fault.not-in-tree", above.name()));
      branches.put(tree, id, spot, today);
      changes.note(id, "joined", today, tree, above.name());
    }
    changes.audit("organisation.join", id, "organisation " + id + " " + tree);
  }

  private void checkFree(String tree, Organisation above, String name) {
    if (branches.spot(tree, above.id()).isEmpty()) {
      throw new Refused("", "fault.not-in-tree", above.name());
    }
    siblings(tree, above.id(), name, -1);
  }

  private void siblings(String tree, long parent, String name, long but) {
    boolean taken =
        jdbc.sql(
                """
                select exists (select from tree_place p join organisation o on o.id = p.organisation_id
                  where p.tree = ? and p.parent_id = ? and upper_inf(p.valid) and o.name = ? and o.id <> ?)
                """)
            .params(tree, parent, name, but)
            .query(Boolean.class)
            .single();
    if (taken) {
      throw new Refused("name", "fault.name-taken", name);
    }
  }

  private void insertCode(long id, String code, LocalDate day) {
    try {
      jdbc.sql(
              "insert into organisation_code (organisation_id, code, valid) values (?, ?, daterange(?, null))")
          .params(id, code, day)
          .update();
    } catch (DataIntegrityViolationException e) {
      throw new Refused("code", "fault.code-taken", code);
    }
  }

  private void bear(long id, String name, LocalDate day) {
    int corrected =
        jdbc.sql(
                """
                update organisation_name set name = ?
                where organisation_id = ? and upper_inf(valid) and lower(valid) = ?
                """)
            .params(name, id, day)
            .update();
    if (corrected == 0) {
      jdbc.sql(
              """
              update organisation_name set valid = daterange(lower(valid), ?)
              where organisation_id = ? and upper_inf(valid)
              """)
          .params(day, id)
          .update();
      jdbc.sql(
              "insert into organisation_name (organisation_id, name, valid) values (?, ?, daterange(?, null))")
          .params(id, name, day)
          .update();
    }
  }
}
