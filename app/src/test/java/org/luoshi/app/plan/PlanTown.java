package org.luoshi.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.County;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.calendar.Timing;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A township of a test, its lead, and plans of it that nobody had to import. */
public final class PlanTown {
  private final ApplicationContext context;
  private final County county;

  /** In a county of its own. */
  public PlanTown(ApplicationContext context) {
    this.context = context;
    this.county = new County(context);
  }

  /** Its county. */
  public County county() {
    return county;
  }

  /** Somebody who works in it, with a real account. */
  public Scope member(Role role) {
    return county.as(role);
  }

  /** Somebody of the township beside it. */
  public Scope neighbour() {
    return county.somebody(Role.LEAD, county.outside());
  }

  /** Does something as the lead. */
  public <T extends @Nullable Object> T lead(Supplier<T> work) {
    return member(Role.LEAD).run(work);
  }

  /** Does something that answers nothing as the lead. */
  public void lead(Runnable work) {
    lead(
        () -> {
          work.run();
          return 0;
        });
  }

  /** A draft of the present year with these items; returns its number. */
  public long draft(String title, List<Item> items) {
    return lead(
        () ->
            context
                .getBean(TransactionTemplate.class)
                .<Long>execute(
                    status -> {
                      Plans plans = context.getBean(Plans.class);
                      long id = plans.add(county.inside(), title, 2026, null, null);
                      context.getBean(Items.class).add(plans.version(id), items, null);
                      return id;
                    }));
  }

  /** An accepted item without anything but its words. */
  public static Item item(String content) {
    return new Item(
        0,
        0,
        0,
        content,
        List.of("一、组织建设"),
        null,
        null,
        Item.Choice.ACCEPTED,
        List.of(),
        null,
        List.of(),
        new Timing.Unsaid(),
        List.of(),
        "",
        null,
        null,
        null,
        null,
        0);
  }

  /** The same item with another choice. */
  public static Item choose(Item item, Item.Choice choice, @Nullable String barred) {
    return new Item(
        item.id(),
        item.line(),
        item.position(),
        item.content(),
        item.headings(),
        item.topic(),
        item.span(),
        choice,
        item.ownerWords(),
        item.post(),
        item.supports(),
        item.timing(),
        item.goals(),
        item.acceptance(),
        item.recordKind(),
        item.counting(),
        barred,
        item.carriedFrom(),
        item.edition());
  }

  /** The same item under other headings, with another time. */
  public static Item under(Item item, Timing timing, String... headings) {
    return new Item(
        item.id(),
        item.line(),
        item.position(),
        item.content(),
        List.of(headings),
        item.topic(),
        item.span(),
        item.choice(),
        item.ownerWords(),
        item.post(),
        item.supports(),
        timing,
        item.goals(),
        item.acceptance(),
        item.recordKind(),
        item.counting(),
        item.barred(),
        item.carriedFrom(),
        item.edition());
  }

  /** So many accepted items of different words, in their order. */
  public static List<Item> many(int count, UnaryOperator<Item> each) {
    List<Item> items = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      items.add(each.apply(item("第" + (at + 1) + "项：走访联系户并记录所需")));
    }
    return items;
  }
}
