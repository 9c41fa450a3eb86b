package org.luoshi.app.plan.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.County;
import org.luoshi.app.access.Role;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.document.Documents;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Span;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft of an invented village's plan, with its document, for those who review it in tests. */
final class DraftDesk {
  /** The document, with a surrogate pair before the items so that code points are not units. */
  static final String TEXT =
      """
      柳溪镇东塘村2026年党建工作计划𠮷
      一、组织生活
      支部书记牵头，每月召开一次支委会，研究村里的大事。
      组织委员在7月31日前完成党员培训，培训率达到95%以上，并建立台账。
      二、服务群众
      网格员走访独居老人不少于40户；慰问困难党员6户。
      坚决杜绝计划外生育，足额征收社会抚养费。
      重阳节前看望八十岁以上老人。
      """;

  private final ApplicationContext context;
  private final County county;

  /** The post of the branch secretary, a further one, and the draft. */
  final long secretary;

  final long grid;
  final long version;
  final long document;

  DraftDesk(ApplicationContext context) {
    this.context = context;
    county = new County(context);
    secretary = row("post (organisation_id, name)", "'支部书记'");
    grid = row("post (organisation_id, name)", "'网格员'");
    Documents documents = context.getBean(Documents.class);
    document =
        as(
            Role.WORKER,
            () ->
                documents.store(
                    county.inside(), "东塘村计划.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
    long found = as(Role.WORKER, () -> documents.plans(document)).getFirst().id();
    version =
        as(
            Role.WORKER,
            () ->
                context
                    .getBean(Plans.class)
                    .add(county.inside(), "东塘村2026年党建工作计划", 2026, found, null));
    propose();
  }

  private void propose() {
    List<Item> items = new ArrayList<>();
    String life = "一、组织生活";
    String service = "二、服务群众";
    items.add(item(life, "支部书记牵头，每月召开一次支委会，研究村里的大事", "every 1 month 1 -", null, secretary));
    items.add(
        item(
            life,
            "组织委员在7月31日前完成党员培训，培训率达到95%以上，并建立台账",
            "within /2026-07-31",
            new Goal("培训率", Op.AT_LEAST, 95, 95, "%"),
            null));
    items.add(
        item(
            service,
            "网格员走访独居老人不少于40户；慰问困难党员6户",
            "",
            new Goal("走访独居老人", Op.AT_LEAST, 40, 40, "户"),
            grid));
    items.add(item(service, "坚决杜绝计划外生育，足额征收社会抚养费", "", null, null));
    items.add(item(service, "重阳节前看望八十岁以上老人", "within /2026-10-17", null, null));
    as(
        Role.WORKER,
        () -> {
          context
              .getBean(Items.class)
              .add(context.getBean(Plans.class).version(version), items, null);
          return 0;
        });
  }

  private static Item item(
      String heading, String words, String timing, @Nullable Goal goal, @Nullable Long post) {
    int at = TEXT.codePointCount(0, TEXT.indexOf(words));
    return new Item(
        0,
        0,
        at,
        words,
        List.of(heading),
        "party-building",
        new Span(at, at + words.codePointCount(0, words.length())),
        Item.Choice.OPEN,
        words.startsWith("组织委员") ? List.of("组织委员") : List.of(),
        post,
        List.of(),
        Timing.of(timing),
        goal == null ? List.of() : List.of(goal),
        "",
        null,
        null,
        words.contains("抚养费") ? "unlawful-demand" : null,
        null,
        0);
  }

  /** The items, from top to bottom. */
  List<Item> items() {
    return as(Role.READER, () -> context.getBean(Items.class).of(version));
  }

  /** One item, by its place from the top. */
  Item item(int at) {
    return items().get(at);
  }

  /** An item as it is now. */
  Grip grip(int at) {
    Item item = item(at);
    return new Grip(item.id(), item.edition());
  }

  /** The words of the document that an item points at. */
  static String source(Item item) {
    int[] text = TEXT.codePoints().toArray();
    Span span = java.util.Objects.requireNonNull(item.span());
    return new String(text, span.start(), span.end() - span.start());
  }

  /** Does something as the member with a role. */
  <T> T as(Role role, Supplier<T> work) {
    return county.as(role).run(work);
  }

  County county() {
    return county;
  }

  private long row(String table, String values) {
    return as(
        Role.LEAD,
        () ->
            java.util.Objects.requireNonNull(
                context
                    .getBean(TransactionTemplate.class)
                    .execute(
                        status ->
                            context
                                .getBean(JdbcClient.class)
                                .sql(
                                    "insert into "
                                        + table
                                        + " values ("
                                        + county.inside()
                                        + ", "
                                        + values
                                        + ") returning id")
                                .query(Long.class)
                                .single())));
  }
}
