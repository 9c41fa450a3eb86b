package org.luoshi.app.plan.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others did to a draft since somebody opened it. */
@Component
public class OtherHands {
  private final JdbcClient jdbc;

  OtherHands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody's work.
   *
   * @param name whose; null where it is not seen
   * @param items how many items were changed
   */
  public record Hand(@Nullable String name, int items) {}

  /** Who else changed how many items after an edition of the draft. */
  @Transactional(readOnly = true)
  public List<Hand> since(long draft, int edition) {
    return jdbc.sql(
            """
            select a.name, count(distinct e.item_id)
            from plan_edit e left join account a on a.id = e.account_id
            where e.version_id = ? and e.edition > ? and e.account_id is distinct from ?
            group by a.id, a.name order by max(e.edition) desc limit 10
            """)
        .param(1, draft)
        .param(2, edition)
        .param(3, Scope.current().account(), java.sql.Types.BIGINT)
        .query((row, at) -> new Hand(row.getString(1), row.getInt(2)))
        .list();
  }
}
