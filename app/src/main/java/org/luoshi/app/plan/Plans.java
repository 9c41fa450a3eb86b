package org.luoshi.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.calendar.Days;
import org.luoshi.app.organisation.People;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans and their versions. */
@Component
public class Plans {
  private static final RowMapper<Plan> PLAN =
      (row, at) ->
          new Plan(
              row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getInt(5));

  private static final String PLANS =
      """
      select p.id, p.organisation_id, o.name, p.title, p.year
      from plan p join organisation o on o.id = p.organisation_id
      """;

  private static final String VERSIONS =
      """
      select v.id, v.plan_id, v.organisation_id, v.number, v.state, v.document_plan_id, v.reason, v.edition,
        coalesce(v.adopted_on, (v.adopted_at at time zone 'Asia/Shanghai')::date)
      from plan_version v
      """;

  private static final RowMapper<Version> VERSION =
      (row, at) ->
          new Version(
              row.getLong(1),
              row.getLong(2),
              row.getLong(3),
              row.getInt(4),
              State.valueOf(row.getString(5).toUpperCase(java.util.Locale.ROOT)),
              row.getObject(6, Long.class),
              row.getString(7),
              row.getInt(8),
              row.getObject(9, LocalDate.class));

  private final JdbcClient jdbc;
  private final People people;

  Plans(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** A plan; its title with names of people masked for whoever does not see them. */
  public record Plan(long id, long organisation, String organisationName, String title, int year) {
    /** The days it is for. */
    public Days days() {
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
  }

  /** What became of a version. */
  public enum State {
    DRAFT,
    ADOPTED,
    UNDONE
  }

  /**
   * A version.
   *
   * @param id number of its row
   * @param plan number of the plan
   * @param organisation whose plan it is
   * @param number 1 for the first of a plan
   * @param documentPlan the plan in a document it was read from, or null
   * @param reason of an amendment
   * @param edition grows with every change of an item
   * @param adopted the day from which it holds, or null
   */
  public record Version(
      long id,
      long plan,
      long organisation,
      int number,
      State state,
      @Nullable Long documentPlan,
      String reason,
      int edition,
      @Nullable LocalDate adopted) {}

  /**
   * One plan.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Plan get(long id) {
    Plan plan =
        jdbc.sql(PLANS + " where p.id = ?")
            .param(id)
            .query(PLAN)
            .optional()
            .orElseThrow(() -> new NotHere("plan " + id));
    String title = people.mask(List.of(plan.title())).text(plan.title());
    return new Plan(plan.id(), plan.organisation(), plan.organisationName(), title, plan.year());
  }

  /**
   * One version.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Version version(long id) {
    return jdbc.sql(VERSIONS + " where v.id = ?")
        .param(id)
        .query(VERSION)
        .optional()
        .orElseThrow(() -> new NotHere("plan version " + id));
  }

  /** The versions of a plan, the latest first. */
  @Transactional(readOnly = true)
  public List<Version> versions(long plan) {
    return jdbc.sql(VERSIONS + " where v.plan_id = ? order by v.number desc")
        .param(plan)
        .query(VERSION)
        .list();
  }

  /** The version of a plan that holds; empty while none does. */
  @Transactional(readOnly = true)
  public Optional<Version> baseline(long plan) {
    return jdbc.sql(
            VERSIONS
                + " where v.plan_id = ? and v.state = 'adopted' order by v.number desc limit 1")
        .param(plan)
        .query(VERSION)
        .optional();
  }

  /** The draft of a plan; empty while there is none. */
  @Transactional(readOnly = true)
  public Optional<Version> draft(long plan) {
    return jdbc.sql(VERSIONS + " where v.plan_id = ? and v.state = 'draft'")
        .param(plan)
        .query(VERSION)
        .optional();
  }

  /** Makes a plan with an empty draft; returns the draft's number. */
  @Transactional
  public long add(
      long organisation,
      String title,
      int year,
      @Nullable Long documentPlan,
      @Nullable Long account) {
    long plan =
        jdbc.sql("insert into plan (organisation_id, title, year) values (?, ?, ?) returning id")
            .params(organisation, title, year)
            .query(Long.class)
            .single();
    return jdbc.sql(
            """
            insert into plan_version (organisation_id, plan_id, number, document_plan_id, made_by)
            values (?, ?, 1, ?, ?) returning id
            """)
        .param(1, organisation)
        .param(2, plan)
        .param(3, documentPlan, java.sql.Types.BIGINT)
        .param(4, account, java.sql.Types.BIGINT)
        .query(Long.class)
        .single();
  }
}
