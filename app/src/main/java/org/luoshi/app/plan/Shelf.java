package org.luoshi.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.organisation.People;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the scope, to look through. */
@Component
public class Shelf {
  /** Plans on a page. */
  public static final int PAGE = 100;

  private static final RowMapper<Volume> VOLUME =
      (row, at) ->
          new Volume(
              row.getLong(1),
              row.getString(2),
              row.getLong(3),
              row.getString(4),
              row.getInt(5),
              row.getLong(6),
              row.getInt(7),
              Plans.State.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
              row.getObject(9, LocalDate.class),
              row.getInt(10),
              row.getInt(11));

  private final JdbcClient jdbc;
  private final People people;

  Shelf(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * A plan as it stands.
   *
   * @param version number of the row of its draft, or of the version that holds
   * @param number of that version
   * @param adopted the day from which it holds, or null
   * @param accepted how many of its items are accepted
   * @param open how many nobody has decided on
   */
  public record Volume(
      long plan,
      String title,
      long organisation,
      String organisationName,
      int year,
      long version,
      int number,
      Plans.State state,
      @Nullable LocalDate adopted,
      int accepted,
      int open) {
    Volume masked(NameMask names) {
      return new Volume(
          plan,
          names.text(title),
          organisation,
          organisationName,
          year,
          version,
          number,
          state,
          adopted,
          accepted,
          open);
    }
  }

  /**
   * What is asked for.
   *
   * @param year null for all
   * @param organisation null for all of the scope
   * @param page from 1
   */
  public record Query(@Nullable Integer year, @Nullable Long organisation, int page) {}

  /** An organisation that has plans. */
  public record Owner(long id, String name) {}

  /** Drafts in work, the latest first. */
  @Transactional(readOnly = true)
  public List<Volume> drafts(Query query) {
    return find("v.state = 'draft'", "v.id desc", new Query(query.year(), query.organisation(), 1));
  }

  /** Adopted plans, the latest years first; one more than a page where there are more. */
  @Transactional(readOnly = true)
  public List<Volume> adopted(Query query) {
    return find(
        """
        v.state = 'adopted'
          and v.number = (select max(number) from plan_version w where w.plan_id = p.id and w.state = 'adopted')
        """,
        "p.year desc, o.id, p.id",
        query);
  }

  private List<Volume> find(String which, String order, Query query) {
    List<Volume> found = rows(which, order, query);
    NameMask names = people.mask(found.stream().map(Volume::title).toList());
    return found.stream().map(volume -> volume.masked(names)).toList();
  }

  private List<Volume> rows(String which, String order, Query query) {
    return jdbc.sql(
            """
            select p.id, p.title, o.id, o.name, p.year, v.id, v.number, v.state,
              coalesce(v.adopted_on, v.adopted_at::date), c.accepted, c.open
            from plan p
            join organisation o on o.id = p.organisation_id
            join plan_version v on v.plan_id = p.id
            cross join lateral (
              select count(*) filter (where choice = 'accepted') as accepted,
                count(*) filter (where choice = 'open' and barred is null) as open
              from plan_item i where i.version_id = v.id) c
            where (:year::int is null or p.year = :year) and (:organisation::bigint is null or o.id = :organisation)
              and %s
            order by %s limit :most offset :from
            """
                .formatted(which, order))
        .param("year", query.year(), java.sql.Types.INTEGER)
        .param("organisation", query.organisation(), java.sql.Types.BIGINT)
        .param("most", PAGE + 1)
        .param("from", (long) (query.page() - 1) * PAGE)
        .query(VOLUME)
        .list();
  }

  /** The years that have plans, the latest first. */
  @Transactional(readOnly = true)
  public List<Integer> years() {
    return jdbc.sql("select distinct year from plan order by year desc")
        .query((row, at) -> row.getInt(1))
        .list();
  }

  /** The organisations that have plans, 500 at most. */
  @Transactional(readOnly = true)
  public List<Owner> owners() {
    return jdbc.sql(
            """
            select o.id, o.name from organisation o
            where o.id in (select organisation_id from plan) order by o.id limit 500
            """)
        .query((row, at) -> new Owner(row.getLong(1), row.getString(2)))
        .list();
  }

  /**
   * A version in the history of a plan.
   *
   * @param version itself
   * @param by who adopted it, where that is seen
   * @param accepted how many items it holds
   */
  public record Entry(Plans.Version version, @Nullable String by, int accepted) {}

  /** Who adopted which version; drafts are left out. */
  @Transactional(readOnly = true)
  public List<Entry> history(List<Plans.Version> versions) {
    return versions.stream()
        .filter(version -> version.state() != Plans.State.DRAFT)
        .map(this::entry)
        .toList();
  }

  private Entry entry(Plans.Version version) {
    return jdbc.sql(
            """
            select (select a.name from account a where a.id = v.adopted_by),
              (select count(*) from plan_item i where i.version_id = v.id and i.choice = 'accepted')
            from plan_version v where v.id = ?
            """)
        .param(version.id())
        .query((row, at) -> new Entry(version, row.getString(1), row.getInt(2)))
        .single();
  }
}
