package org.luoshi.app.plan;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft becomes the baseline of its plan, or ceases to be it because that was a mistake. */
@Component
public class Adoption {
  private final JdbcClient jdbc;
  private final Plans plans;
  private final Drafts drafts;
  private final Tally tally;
  private final Organisations organisations;
  private final EnteredDays days;
  private final ApplicationEventPublisher events;
  private final Audit audit;

  Adoption(
      JdbcClient jdbc,
      Plans plans,
      Drafts drafts,
      Tally tally,
      Organisations organisations,
      EnteredDays days,
      ApplicationEventPublisher events,
      Audit audit) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.drafts = drafts;
    this.tally = tally;
    this.organisations = organisations;
    this.days = days;
    this.events = events;
    this.audit = audit;
  }

  /**
   * What is to be adopted, and how.
   *
   * @param version the draft
   * @param edition of the draft that was looked at; null where nobody looked
   * @param leaveOpen whether items that nobody decided on are left out
   * @param reason of an amendment; may be empty at the first adoption
   * @param day from which it holds; null for today
   */
  public record Order(
      long version,
      @Nullable Integer edition,
      boolean leaveOpen,
      String reason,
      @Nullable LocalDate day) {}

  /**
   * Adopts a draft whose items are all decided, from today.
   *
   * @see #adopt(Order)
   */
  @Transactional
  public Plans.Version adopt(long version, String reason) {
    return adopt(new Order(version, null, false, reason, null));
  }

  /**
   * Adopts the accepted items of a draft. Asked twice by the same account, it is done once.
   *
   * @return the version that now holds
   * @throws Refused when somebody else was first, the draft has changed since it was looked at,
   *     something is undecided or barred, nothing is accepted, an amendment has no reason, or a
   *     listener refuses
   */
  @Transactional
  public Plans.Version adopt(Order order) {
    Plans.Version draft = locked(order.version());
    if (draft.state() != Plans.State.DRAFT) {
      return again(draft);
    }
    organisations.open(draft.organisation());
    if (order.edition() != null && order.edition() != draft.edition()) {
      throw new Refused("", "adoption.fault.stale");
    }
    check(tally.of(draft.id()), order.leaveOpen());
    Plans.Version before = plans.baseline(draft.plan()).orElse(null);
    LocalDate day = day(order.day(), before);
    enter(draft, reason(order.reason(), before != null), day);
    events.publishEvent(
        new PlanAdopted(draft.plan(), draft.id(), before == null ? null : before.id(), day));
    audit.done(
        before == null ? "plan.adopt" : "plan.amend",
        draft.organisation(),
        "plan " + draft.plan() + " version " + draft.number());
    return plans.version(draft.id());
  }

  /**
   * Takes an adoption back, as long as no listener refuses: the version before holds again, and
   * there is a draft with the same items, or the one that was begun meanwhile. Asked twice, it is
   * done once.
   *
   * @return number of the draft
   * @throws Refused when it is not the version that holds, or work was recorded
   */
  @Transactional
  public long undo(long version) {
    Plans.Version adopted = locked(version);
    if (adopted.state() == Plans.State.UNDONE) {
      return plans
          .draft(adopted.plan())
          .map(Plans.Version::id)
          .orElseThrow(() -> new Refused("", "adoption.fault.undone"));
    }
    Plans.Version holds = plans.baseline(adopted.plan()).orElse(null);
    if (holds == null || holds.id() != version) {
      throw new Refused("", "adoption.fault.not-baseline");
    }
    jdbc.sql("update plan_version set state = 'undone' where id = ?").param(version).update();
    Plans.Version before = plans.baseline(adopted.plan()).orElse(null);
    long draft =
        plans
            .draft(adopted.plan())
            .map(Plans.Version::id)
            .orElseGet(() -> drafts.copy(adopted, false));
    events.publishEvent(
        new AdoptionUndone(adopted.plan(), version, before == null ? null : before.id()));
    audit.done(
        "plan.undo",
        adopted.organisation(),
        "plan " + adopted.plan() + " version " + adopted.number());
    return draft;
  }

  private Plans.Version locked(long version) {
    drafts.lock(plans.version(version).plan());
    return plans.version(version);
  }

  /** The same account pressed twice, or somebody else was first. */
  private Plans.Version again(Plans.Version version) {
    if (version.state() == Plans.State.UNDONE) {
      throw new Refused("", "adoption.fault.undone");
    }
    Long by =
        jdbc.sql("select coalesce(adopted_by, 0) from plan_version where id = ?")
            .param(version.id())
            .query(Long.class)
            .single();
    if (!by.equals(Objects.requireNonNullElse(Scope.current().account(), 0L))) {
      throw new Refused("", "adoption.fault.first", String.valueOf(version.adopted()));
    }
    return version;
  }

  private static void check(Tally.Counts counts, boolean leaveOpen) {
    if (counts.barredAccepted() > 0) {
      throw new Refused("", "adoption.fault.barred", counts.barredAccepted());
    }
    if (counts.open() > 0 && !leaveOpen) {
      throw new Refused("leaveOpen", "adoption.fault.open", counts.open());
    }
    if (counts.accepted() == 0) {
      throw new Refused("", "adoption.fault.nothing");
    }
  }

  private static String reason(String entered, boolean needed) {
    if (needed) {
      return Line.name("reason", entered, 500);
    }
    return entered.isBlank() ? "" : Line.name("reason", entered, 500);
  }

  private LocalDate day(@Nullable LocalDate wanted, Plans.@Nullable Version before) {
    LocalDate today = days.today();
    if (wanted == null) {
      return today;
    }
    if (wanted.isAfter(today)) {
      throw new Refused("day", "fault.future");
    }
    LocalDate earliest = before == null ? LocalDate.of(1990, 1, 1) : before.adopted();
    if (earliest != null && wanted.isBefore(earliest)) {
      throw new Refused("day", "adoption.fault.early", earliest);
    }
    return wanted;
  }

  private void enter(Plans.Version draft, String reason, LocalDate day) {
    jdbc.sql(
            """
            update plan_version set state = 'adopted', reason = ?, adopted_by = ?, adopted_at = now(), adopted_on = ?
            where id = ?
            """)
        .param(1, reason)
        .param(2, Scope.current().account(), Types.BIGINT)
        .param(3, day)
        .param(4, draft.id())
        .update();
  }
}
