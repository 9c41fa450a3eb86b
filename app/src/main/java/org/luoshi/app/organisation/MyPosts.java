package org.luoshi.app.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts of whoever an account belongs to. */
@Component
public class MyPosts {
  private final JdbcClient jdbc;

  MyPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A post that somebody holds.
   *
   * @param id its number
   * @param name its name
   * @param organisation whose post it is
   * @param organisationName that organisation's name
   */
  public record Mine(long id, String name, long organisation, String organisationName) {}

  /** Whether the account is linked to a person. */
  @Transactional(readOnly = true)
  public boolean isLinked(long account) {
    return jdbc.sql("select exists (select from account_person where account_id = ?)")
        .param(account)
        .query(Boolean.class)
        .single();
  }

  /** What the person of an account holds today, as far as it lies in the scope. */
  @Transactional(readOnly = true)
  public List<Mine> of(long account) {
    return jdbc.sql(
            """
            select p.id, p.name, p.organisation_id, o.name
            from account_person a
            join holding h on h.person_id = a.person_id and h.valid @> current_date
            join post p on p.id = h.post_id and p.closed is null
            join organisation o on o.id = p.organisation_id
            where a.account_id = ? order by o.id, p.id
            """)
        .param(account)
        .query(
            (row, at) ->
                new Mine(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)))
        .list();
  }
}
