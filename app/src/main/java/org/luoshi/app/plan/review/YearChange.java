package org.luoshi.app.plan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.propose.Proposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The year of a draft changed: the times of items that nobody has touched are proposed anew, those
 * that somebody has decided on stay.
 */
@Component
public class YearChange {
  private static final int FIRST = 1990;
  private static final int LAST = 2100;

  private final JdbcClient jdbc;
  private final EditLedger ledger;
  private final Plans plans;
  private final Items items;
  private final DraftSources sources;
  private final Proposals proposals;

  YearChange(
      JdbcClient jdbc,
      EditLedger ledger,
      Plans plans,
      Items items,
      DraftSources sources,
      Proposals proposals) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.plans = plans;
    this.items = items;
    this.sources = sources;
    this.proposals = proposals;
  }

  /**
   * An item whose time changes.
   *
   * @param item the item as it is
   * @param after when it would be
   */
  public record Shift(Item item, Timing after) {}

  /**
   * What a change of the year does.
   *
   * @param year the new one
   * @param shifts the items whose time changes
   * @param kept items with a date that somebody has touched: they stay as they are
   */
  public record Preview(int year, List<Shift> shifts, List<Item> kept) {}

  /**
   * Looks at it without doing it.
   *
   * @throws NotHere outside the scope
   * @throws Refused when the plan was adopted before, or the year is out of range
   */
  @Transactional(readOnly = true)
  public Preview preview(long draft, int year) {
    Plans.Version version = plans.version(draft);
    check(version, year);
    List<Item> now = items.of(draft);
    List<Item> proposed =
        sources
            .of(version)
            .map(source -> proposals.of(source.file(), source.plan(), version.organisation(), year))
            .orElse(List.of());
    List<Shift> shifts = new ArrayList<>();
    for (Item item : now) {
      if (isUntouched(item)) {
        proposed.stream()
            .filter(twin -> isSame(item, twin))
            .skip(twins(now, item))
            .findFirst()
            .filter(twin -> !twin.timing().equals(item.timing()))
            .ifPresent(twin -> shifts.add(new Shift(item, twin.timing())));
      }
    }
    List<Item> kept =
        now.stream()
            .filter(item -> !isUntouched(item) && item.choice() != Item.Choice.DROPPED)
            .filter(item -> hasDay(item.timing()))
            .toList();
    return new Preview(year, shifts, kept);
  }

  /** Does it; where it is that year already there is nothing to do. */
  @Transactional
  public void apply(long draft, int year) {
    Plans.Version version = ledger.hold(draft);
    if (plans.get(version.plan()).year() == year) {
      return;
    }
    Preview preview = preview(draft, year);
    jdbc.sql("update plan set year = ? where id = ?").params(year, version.plan()).update();
    for (Shift shift : preview.shifts()) {
      jdbc.sql("update plan_item set timing = ? where id = ?")
          .params(shift.after().text(), shift.item().id())
          .update();
    }
    ledger.shiftYear(version, preview.shifts().stream().map(shift -> shift.item().id()).toList());
  }

  private void check(Plans.Version version, int year) {
    if (year < FIRST || year > LAST) {
      throw new Refused(
          "year", "review.fault.year", Integer.toString(FIRST), Integer.toString(LAST));
    }
    if (version.state() != Plans.State.DRAFT || version.number() > 1) {
      throw new Refused("year", "review.fault.year-adopted");
    }
  }

  private static boolean isUntouched(Item item) {
    return item.edition() == 0 && item.span() != null && item.choice() == Item.Choice.OPEN;
  }

  private static boolean isSame(Item item, Item twin) {
    return Objects.equals(item.span(), twin.span())
        && item.content().equals(twin.content())
        && item.timing().getClass() == twin.timing().getClass();
  }

  /** How many proposals to pass over: one sentence may be proposed several times. */
  private static long twins(List<Item> now, Item item) {
    return IntStream.range(0, now.size())
        .filter(at -> now.get(at).position() < item.position())
        .filter(at -> isSame(now.get(at), item))
        .count();
  }

  private static boolean hasDay(Timing timing) {
    return switch (timing) {
      case Timing.Unsaid unsaid -> false;
      case Timing.Within within -> true;
      case Timing.Clock clock -> clock.day() != null;
      case Timing.Recurring recurring -> recurring.from() != null || recurring.to() != null;
    };
  }
}
