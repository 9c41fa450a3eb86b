package org.luoshi.app.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seats of accounts, as they are today. */
@Component
public class Seats {
  private final JdbcClient jdbc;

  Seats(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The seats of an account, the highest place first; asked before there is a scope. */
  public List<Seat> of(long account) {
    return jdbc.sql(
            "select id, role, organisation_id, organisation, tree, path, sees_clear from luoshi_seats(?)")
        .param(account)
        .query(
            (row, at) ->
                new Seat(
                    row.getLong(1),
                    Role.of(row.getString(2)),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7)))
        .list();
  }
}
