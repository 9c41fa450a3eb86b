package org.luoshi.app.indicator;

/**
 * The statements of a roll-up. Each gives rows of child, member and value; a child of 0 stands for
 * all, and so does a member of 0.
 */
final class RollUpQueries {
  /** The organisation itself, then its children in the order of their codes and names. */
  static final String CHILDREN =
      """
      select c.organisation_id, o.name, c.organisation_id <> :at and exists (
        select from tree_place b where b.tree = :tree and b.parent_id = c.organisation_id and b.valid @> current_date)
      from tree_place c join organisation o on o.id = c.organisation_id
      left join organisation_code k on k.organisation_id = o.id and k.valid @> current_date
      where c.tree = :tree and (c.parent_id = :at or c.organisation_id = :at) and c.valid @> current_date
      order by c.organisation_id <> :at, k.code nulls last, o.name, o.id
      """;

  /**
   * Those that belong to each child, and the organisation itself: as the tree is today, like the
   * scope. The child is the step of the path after that of the organisation.
   */
  static final String MEMBERS =
      """
      select case when t.organisation_id = a.organisation_id then a.organisation_id
        else ltree2text(subpath(t.path, nlevel(a.path), 1))::bigint end as top, t.organisation_id as member
      from tree_place a join tree_place t on t.tree = a.tree and t.path <@ a.path and t.valid @> current_date
      where a.tree = :tree and a.organisation_id = :at and a.valid @> current_date
      """;

  /** The same as given numbers: so the planner knows how many there are, and hashes them. */
  private static final String PART =
      """
      with part as (select * from unnest(:tops::bigint[], :members::bigint[]) p (top, member))
      """;

  private static final String TOTALS =
      """
      select t.organisation_id, t.count, t.sum from record_total t
      where t.field = :field and (:kind::text is null or t.kind = :kind)
        and t.month between date_trunc('month', :from::date)::date and :to
      """;

  private static final String HELD_NUMBERS =
      """
      select v.organisation_id, 1 as count, n.number as sum
      from luoshi_held(:day) v cross join lateral luoshi_numbers(v.content) n
      where n.field = :field and (:kind::text is null or v.kind = :kind) and v.day between :from and :to
      """;

  private static final String NAME_TOTALS =
      """
      select t.organisation_id, t.name from record_name_total t
      where t.field = :field and (:kind::text is null or t.kind = :kind)
        and t.year between extract(year from :from::date) and extract(year from :to::date)
      """;

  private static final String HELD_NAMES =
      """
      select v.organisation_id, n.name
      from luoshi_held(:day) v cross join lateral luoshi_names(v.content) n
      where n.field = :field and (:kind::text is null or v.kind = :kind) and v.day between :from and :to
      """;

  private static final String LATEST =
      """
      , found as (
        select p.top, p.member, l.* from part p cross join lateral (
          select v.day, v.begins, v.record_id, luoshi_number(v.content -> :field) as number from luoshi_held(:day) v
          where v.organisation_id = p.member and (:kind::text is null or v.kind = :kind) and v.day between :from and :to
            and luoshi_number(v.content -> :field) is not null
          order by v.day desc, v.begins desc nulls last, v.record_id desc limit 1) l
      )
      """;

  private RollUpQueries() {}

  /** Sums of a field, or how many records have it. */
  static String sums(Asked asked, boolean count, boolean each) {
    return PART
        + "select coalesce(p.top, 0), %s, sum(x.%s) from part p join (%s) x on x.organisation_id = p.member %s"
            .formatted(
                each ? "p.member" : "0",
                count ? "count" : "sum",
                asked.isTotalled() ? TOTALS : HELD_NUMBERS,
                group(each));
  }

  /** Different names of a field. */
  static String names(Asked asked, boolean each) {
    return PART
        + "select coalesce(p.top, 0), %s, count(distinct x.name) from part p join (%s) x on x.organisation_id = p.member %s"
            .formatted(
                each ? "p.member" : "0", asked.isNamed() ? NAME_TOTALS : HELD_NAMES, group(each));
  }

  /** The number of a field in the latest record that has it. */
  static String latest(Asked asked, boolean each) {
    String order = "day desc, begins desc nulls last, record_id desc";
    return PART
        + LATEST
        + (each
            ? "select top, member, number from found"
            : """
              select * from (select distinct on (top) top, 0, number from found order by top, %1$s) a
              union all select * from (select 0, 0, number from found order by %1$s limit 1) b
              """
                .formatted(order));
  }

  private static String group(boolean each) {
    return each ? "group by p.top, p.member" : "group by grouping sets ((p.top), ())";
  }
}
