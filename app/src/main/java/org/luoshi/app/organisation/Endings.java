package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.app.access.AccountPlaces;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that come to an end: merged into another, or closed. */
@Component
public class Endings {
  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final Branches branches;
  private final Changes changes;
  private final AccountPlaces accounts;
  private final Effects.Counting effects;
  private final ApplicationEventPublisher events;

  Endings(
      JdbcClient jdbc,
      Organisations organisations,
      Branches branches,
      Changes changes,
      AccountPlaces accounts,
      Effects.Counting effects,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.branches = branches;
    this.changes = changes;
    this.accounts = accounts;
    this.effects = effects;
    this.events = events;
  }

  /**
   * What would happen.
   *
   * @param organisation what comes to an end
   * @param to what takes it over: for a closed one the organisation above, which keeps its accounts
   * @param day from which it is no more
   * @param children how many organisations stand directly below it
   * @param effects what it affects itself
   */
  public record Preview(
      Organisation organisation, Organisation to, LocalDate day, int children, Effects effects) {}

  /**
   * Looks at a merger without doing it.
   *
   * @throws NotHere when one of the two lies outside the scope
   * @throws Refused when it cannot be done
   */
  @Transactional(readOnly = true)
  public Preview previewMerge(long organisation, long into, LocalDate day) {
    return preview(organisations.open(organisation), checkMerge(organisation, into, day), day);
  }

  /**
   * Merges an organisation into another: what stands below it, its open posts, its people, leading
   * groups and accounts go over, its places and seats end. Later stages hear of it ({@link
   * OrganisationMerged}) and hand over what they keep. Done twice, it is done once.
   *
   * @throws NotHere when one of the two lies outside the scope
   * @throws Refused when it cannot be done
   */
  @Transactional
  public void merge(long id, long into, LocalDate day) {
    changes.lockTrees();
    Organisation gone = organisations.get(id);
    if (!gone.isOpen() && gone.mergedInto() != null && gone.mergedInto() == into) {
      return;
    }
    Organisation other = checkMerge(id, into, day);
    for (Branches.Spot spot : branches.spots(id)) {
      handOverPlace(spot, into, day);
    }
    goOver(
        "update post set organisation_id = ? where organisation_id = ? and closed is null",
        into,
        id);
    goOver(
        """
        update holding set organisation_id = ? where organisation_id = ?
          and post_id in (select id from post where closed is null)
        """,
        into,
        id);
    goOver("update person set organisation_id = ? where organisation_id = ?", into, id);
    goOver("update account_person set organisation_id = ? where organisation_id = ?", into, id);
    goOver(
        """
        update leading_group_member set organisation_id = ? where organisation_id = ?
          and group_id in (select id from leading_group where closed is null)
        """,
        into,
        id);
    goOver(
        "update leading_group set organisation_id = ? where organisation_id = ? and closed is null",
        into,
        id);
    goOver("update leading_group set office_id = ? where office_id = ?", into, id);
    end(gone, into, day);
    goOver("update organisation set merged_into = ? where id = ?", into, id);
    events.publishEvent(new OrganisationMerged(id, gone.name(), into, day));
    changes.note(id, "merged", day, other.name());
    changes.note(into, "took-over", day, gone.name());
    changes.audit("organisation.merge", into, "organisation " + id + " into " + into);
  }

  /**
   * Looks at a closing without doing it.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it cannot be done
   */
  @Transactional(readOnly = true)
  public Preview previewClose(long organisation, LocalDate day) {
    Organisation closed = organisations.open(organisation);
    return preview(closed, checkClose(closed, day), day);
  }

  /**
   * Closes an organisation below which nothing stands: its posts, holdings, leading groups, places
   * and seats end, its accounts go to the organisation above. Done twice, it is done once.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it cannot be done
   */
  @Transactional
  public void close(long id, LocalDate day) {
    changes.lockTrees();
    Organisation closed = organisations.get(id);
    if (!closed.isOpen()) {
      return;
    }
    Organisation above = checkClose(closed, day);
    branches.spots(id).forEach(spot -> branches.end(spot, day));
    jdbc.sql(
            """
            update holding set valid = daterange(lower(valid), greatest(?, lower(valid) + 1))
            where organisation_id = ? and upper_inf(valid)
            """)
        .params(day, id)
        .update();
    jdbc.sql(
            """
            update leading_group_member set valid = daterange(lower(valid), greatest(?, lower(valid) + 1))
            where upper_inf(valid) and (post_id in (select id from post where organisation_id = ?)
              or group_id in (select id from leading_group where organisation_id = ?))
            """)
        .params(day, id, id)
        .update();
    for (String table : List.of("post", "leading_group")) {
      jdbc.sql(
              "update %s set closed = greatest(?, opened) where organisation_id = ? and closed is null"
                  .formatted(table))
          .params(day, id)
          .update();
    }
    end(closed, above.id(), day);
    changes.note(id, "closed", day);
    changes.audit("organisation.close", id, "organisation " + id);
  }

  private void handOverPlace(Branches.Spot spot, long into, LocalDate day) {
    Optional<Branches.Spot> there = branches.spot(spot.tree(), into);
    if (there.isEmpty()) {
      Long parent = spot.parent();
      branches.put(
          spot.tree(),
          into,
          parent == null ? null : branches.spot(spot.tree(), parent).orElse(null),
          day);
      there = branches.spot(spot.tree(), into);
    }
    Branches.Spot above = there.orElseThrow();
    for (Branches.Spot child : branches.children(spot)) {
      branches.shift(child, above, day);
    }
    branches.end(spot, day);
  }

  private void end(Organisation gone, long heir, LocalDate day) {
    accounts.handOver(gone.id(), heir);
    jdbc.sql(
            """
            update organisation_code set valid = daterange(lower(valid), greatest(?, lower(valid) + 1))
            where organisation_id = ? and upper_inf(valid)
            """)
        .params(day, gone.id())
        .update();
    jdbc.sql(
            """
            update organisation_name set valid = daterange(lower(valid), greatest(?, lower(valid) + 1))
            where organisation_id = ? and upper_inf(valid)
            """)
        .params(day, gone.id())
        .update();
    jdbc.sql("update organisation set closed = greatest(?, opened) where id = ?")
        .params(day, gone.id())
        .update();
  }

  private void goOver(String update, long into, long from) {
    jdbc.sql(update).params(into, from).update();
  }

  private Preview preview(Organisation gone, Organisation to, LocalDate day) {
    int children =
        branches.spots(gone.id()).stream().mapToInt(s -> branches.children(s).size()).sum();
    return new Preview(gone, to, day, children, effects.of(List.of(gone.id())));
  }

  private Organisation checkMerge(long id, long into, LocalDate day) {
    Organisation gone = organisations.open(id);
    Organisation other = organisations.open(into);
    if (id == into) {
      throw new Refused("parent", "fault.same");
    }
    checkOwn(gone);
    for (Branches.Spot spot : branches.spots(id)) {
      branches
          .spot(spot.tree(), into)
          .ifPresent(there -> checkBelow(gone, other, spot, there, day));
      Moves.notBefore(day, branches.latest(spot));
    }
    return other;
  }

  private static void checkBelow(
      Organisation gone,
      Organisation other,
      Branches.Spot spot,
      Branches.Spot there,
      LocalDate day) {
    if (there.isBelow(spot)) {
      throw new Refused("parent", "fault.circle", other.name(), gone.name());
    }
    Moves.notBefore(day, there.since());
  }

  private Organisation checkClose(Organisation closed, LocalDate day) {
    checkOwn(closed);
    List<Branches.Spot> spots = branches.spots(closed.id());
    for (Branches.Spot spot : spots) {
      int below = branches.children(spot).size();
      if (below > 0) {
        throw new Refused("", "fault.children", closed.name(), below);
      }
      Moves.notBefore(day, spot.since());
    }
    Long above = spots.stream().map(Branches.Spot::parent).findFirst().orElse(null);
    if (above == null) {
      throw new Refused("", "fault.root", closed.name());
    }
    return organisations.open(above);
  }

  /** Nobody ends the organisation whose seat they work from. */
  private static void checkOwn(Organisation gone) {
    var seat = Scope.current().seat();
    if (seat != null && seat.organisation() == gone.id()) {
      throw new Refused("", "fault.own", gone.name());
    }
  }
}
