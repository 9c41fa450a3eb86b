package org.luoshi.app.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the items of a version. */
@Component
public class Tally {
  private final JdbcClient jdbc;

  Tally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many items there are.
   *
   * @param accepted that are accepted
   * @param open that nobody has decided on; barred ones are not among them, they cannot be accepted
   * @param dropped that were dropped
   * @param barred that the law does not allow, whatever was decided
   * @param barredAccepted that are accepted all the same
   * @param ownerless accepted ones without a post, or with one that was closed
   * @param untimed accepted ones without a time
   * @param unmeasured accepted ones without a number
   */
  public record Counts(
      int accepted,
      int open,
      int dropped,
      int barred,
      int barredAccepted,
      int ownerless,
      int untimed,
      int unmeasured) {
    /** All of them. */
    public int all() {
      return accepted + open + dropped + barred - barredAccepted;
    }
  }

  /** The counts of one version. */
  @Transactional(readOnly = true)
  public Counts of(long version) {
    return jdbc.sql(
            """
            select count(*) filter (where i.choice = 'accepted'),
              count(*) filter (where i.choice = 'open' and i.barred is null),
              count(*) filter (where i.choice = 'dropped' and i.barred is null),
              count(*) filter (where i.barred is not null),
              count(*) filter (where i.barred is not null and i.choice = 'accepted'),
              count(*) filter (where i.choice = 'accepted' and (i.post_id is null or p.closed is not null)),
              count(*) filter (where i.choice = 'accepted' and i.timing = ''),
              count(*) filter (where i.choice = 'accepted' and i.goals = '[]')
            from plan_item i left join post p on p.id = i.post_id
            where i.version_id = ?
            """)
        .param(version)
        .query(
            (row, at) ->
                new Counts(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8)))
        .single();
  }
}
