package org.luoshi.app.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of accounts and seats when organisations are moved, merged or closed. */
@Component
public class AccountPlaces {
  private final JdbcClient jdbc;

  AccountPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many accounts the organisations keep, and how many present seats are in them.
   *
   * @param accounts kept by one of them
   * @param seats present ones in one of them
   */
  public record Count(int accounts, int seats) {}

  /** Counts within the scope. */
  @Transactional(readOnly = true)
  public Count count(List<Long> organisations) {
    return jdbc.sql(
            """
            select (select count(*) from account where organisation_id = any (?)),
              (select count(*) from seat where organisation_id = any (?) and valid @> current_date)
            """)
        .params(organisations.toArray(Long[]::new), organisations.toArray(Long[]::new))
        .query((row, at) -> new Count(row.getInt(1), row.getInt(2)))
        .single();
  }

  /**
   * Ends the seats in an organisation today and gives the accounts it keeps to another. What the
   * seats allowed is not given again: nobody gets a larger scope without being asked.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(long organisation, long other) {
    jdbc.sql("delete from seat where organisation_id = ? and lower(valid) >= current_date")
        .param(organisation)
        .update();
    jdbc.sql(
            """
            update seat set valid = daterange(lower(valid), current_date)
            where organisation_id = ? and valid @> current_date
            """)
        .param(organisation)
        .update();
    jdbc.sql("update account set organisation_id = ? where organisation_id = ?")
        .params(other, organisation)
        .update();
  }
}
