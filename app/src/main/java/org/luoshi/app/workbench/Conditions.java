package org.luoshi.app.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.luoshi.app.database.Where;

/** What is wanted, as the conditions of a query over occurrences o and duties d. */
final class Conditions {
  /** Open ones of a duty that was closed need not be done any more. */
  private static final String ALIVE = "(o.state <> 'open' or d.closed is null)";

  /**
   * The duties are looked up first, as a list: a planner that has to guess how many there are goes
   * through the occurrences of the whole house by day to find the first of them.
   */
  private static final String OF =
      "d.id = any(array(select x.id from duty x where x.post_id = any(:posts)))";

  private static final String AROUND =
      """
      coalesce(d.post_id <> all(:posts), true) and d.id = any(array(
        select s.duty_id from duty_support s where s.post_id = any(:posts)
        union select x.id from leading_group_member h
          join leading_group n on n.id = h.group_id and n.closed is null
          join leading_group_member m on m.group_id = h.group_id and m.valid @> current_date
          join duty x on x.post_id = m.post_id
          where h.post_id = any(:posts) and h.role in ('head', 'deputy') and h.valid @> current_date
        union select x.id from duty x where x.organisation_id = :led))
      """;

  private static final String BELOW =
      """
      d.organisation_id in (
        select t.organisation_id from tree_place t
        where t.tree = :tree and t.path <@ (
          select a.path from tree_place a
          where a.tree = :tree and a.organisation_id = :at and (a.valid @> current_date or a.closing)
          order by upper(a.valid) desc nulls first limit 1))
      """;

  private Conditions() {}

  /** Only whose it is: conditions over duties alone. */
  static Where of(Wanted.Whose whose) {
    return whose(new Where().always("true"), whose);
  }

  static Where of(Wanted wanted) {
    Due.State state = wanted.state();
    return whose(new Where().always(ALIVE), wanted.whose())
        .with(
            "o.state = :state",
            "state",
            state == null ? null : state.name().toLowerCase(Locale.ROOT))
        .with("o.dated = :dated", "dated", wanted.dated())
        .with("o.due >= :from", "from", wanted.from())
        .with("o.due <= :to", "to", wanted.to())
        .with("d.organisation_id = :organisation", "organisation", wanted.filter().organisation())
        .with("d.post_id = :post", "post", wanted.filter().post())
        .with("d.plan_id = :plan", "plan", wanted.filter().plan())
        .with("d.topic = :topic", "topic", wanted.filter().topic());
  }

  private static Where whose(Where where, Wanted.Whose whose) {
    return switch (whose) {
      case Wanted.Whose.Anybody _ -> where;
      case Wanted.Whose.Of of -> where.with(OF, "posts", array(of.posts()));
      case Wanted.Whose.Around around ->
          where
              .with(AROUND, "posts", array(around.posts()))
              .value("led", Objects.requireNonNullElse(around.led(), -1L));
      case Wanted.Whose.In in -> where.with("d.organisation_id = :in", "in", in.organisation());
      case Wanted.Whose.Below below ->
          where.with(BELOW, "at", below.organisation()).value("tree", below.tree());
    };
  }

  private static Long[] array(List<Long> posts) {
    return posts.toArray(Long[]::new);
  }
}
