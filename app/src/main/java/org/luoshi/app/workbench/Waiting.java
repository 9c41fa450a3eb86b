package org.luoshi.app.workbench;

import org.luoshi.app.frame.MenuCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of one's own work is overdue or due this week, for the menu. */
@Component
class Waiting implements MenuCount {
  private final JdbcClient jdbc;

  Waiting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String path() {
    return "/work";
  }

  @Override
  public String key() {
    return "work.count";
  }

  @Override
  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql(
            """
            select count(*) from occurrence o join duty d on d.id = o.duty_id
            where o.state = 'open' and o.dated and d.closed is null
              and o.due <= date_trunc('week', current_date)::date + 6
              and d.post_id in (
                select h.post_id from account_person a join holding h on h.person_id = a.person_id
                where a.account_id = luoshi_account() and h.valid @> current_date)
            """)
        .query(Long.class)
        .single();
  }
}
