package org.luoshi.app.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.plan.Adoption;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.PlanTown;
import org.luoshi.app.plan.Plans;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A township of a test whose plans were adopted through the real services. */
final class DutyTown {
  private final ApplicationContext context;
  final PlanTown town;

  DutyTown(ApplicationContext context) {
    this.context = context;
    town = new PlanTown(context);
  }

  long organisation() {
    return town.county().inside();
  }

  Scope lead() {
    return town.member(Role.LEAD);
  }

  long post(String name) {
    return town.lead(() -> context.getBean(Posts.class).add(organisation(), name));
  }

  /** Adopts these lines as a plan that holds from a day; returns the version. */
  long adopt(int year, String from, List<Item> items) {
    long version =
        inside(
            () -> {
              Plans plans = context.getBean(Plans.class);
              long id = plans.add(organisation(), "柳溪镇工作计划", year, null, null);
              context.getBean(Items.class).add(plans.version(id), items, null);
              return id;
            });
    hold(version, "", from);
    return version;
  }

  /** Adopts an amendment with other items; returns the version. */
  long amend(long before, String from, UnaryOperator<List<Item>> change) {
    long version =
        inside(
            () -> {
              Plans plans = context.getBean(Plans.class);
              long plan = plans.version(before).plan();
              long draft =
                  context
                      .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                      .sql(
                          """
                          insert into plan_version (organisation_id, plan_id, number)
                          select ?, ?, max(number) + 1 from plan_version where plan_id = ? returning id
                          """)
                      .params(organisation(), plan, plan)
                      .query(Long.class)
                      .single();
              Items items = context.getBean(Items.class);
              items.add(plans.version(draft), change.apply(items.of(before)), null);
              return draft;
            });
    hold(version, "年中调整", from);
    return version;
  }

  void undo(long version) {
    town.lead(() -> context.getBean(Adoption.class).undo(version));
  }

  private void hold(long version, String reason, String from) {
    town.lead(
        () ->
            context
                .getBean(Adoption.class)
                .adopt(new Adoption.Order(version, null, false, reason, LocalDate.parse(from))));
  }

  private long inside(java.util.function.Supplier<Long> work) {
    return town.lead(
        () -> context.getBean(TransactionTemplate.class).<Long>execute(status -> work.get()));
  }

  long plan(long version) {
    return town.lead(() -> context.getBean(Plans.class).version(version).plan());
  }

  /** The duties of a version's plan. */
  List<Duty> duties(long version) {
    long plan = plan(version);
    return town.lead(() -> context.getBean(Duties.class).of(plan));
  }

  /** The occurrences of a duty. */
  List<Occurrence> occurrences(long duty) {
    return town.lead(() -> context.getBean(Occurrences.class).find(Query.ALL.ofDuty(duty)));
  }

  /** The due days of a duty's occurrences. */
  List<String> due(long duty) {
    return occurrences(duty).stream().map(one -> one.due().toString()).toList();
  }

  /** An accepted item with its time. */
  static Item item(String content, String timing) {
    return item(content, timing, null, List.of());
  }

  /** An accepted item with its time and posts. */
  static Item item(String content, String timing, @Nullable Long post, List<Long> supports) {
    return with(PlanTown.item(content), content, timing, post, supports);
  }

  /** The same line with other words, another time and other posts. */
  static Item with(
      Item item, String content, String timing, @Nullable Long post, List<Long> supports) {
    return new Item(
        0,
        item.line(),
        item.position(),
        content,
        item.headings(),
        item.topic(),
        item.span(),
        item.choice(),
        item.ownerWords(),
        post,
        supports,
        Timing.of(timing),
        item.goals(),
        item.acceptance(),
        item.recordKind(),
        item.counting(),
        item.barred(),
        item.carriedFrom(),
        0);
  }

  /** The same item, which goes on with an earlier duty. */
  static Item carried(Item item, long from) {
    return new Item(
        0,
        0,
        item.position(),
        item.content(),
        item.headings(),
        item.topic(),
        item.span(),
        item.choice(),
        item.ownerWords(),
        item.post(),
        item.supports(),
        item.timing(),
        item.goals(),
        item.acceptance(),
        item.recordKind(),
        item.counting(),
        item.barred(),
        from,
        0);
  }
}
