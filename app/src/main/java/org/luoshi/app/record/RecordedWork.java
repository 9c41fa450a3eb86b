package org.luoshi.app.record;

import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.AdoptionUndone;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an adoption from being undone once records count for its duties, also for open ones. */
@Component
class RecordedWork {
  private final JdbcClient jdbc;

  RecordedWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Before the duties vanish, and what counts for them. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional(propagation = Propagation.MANDATORY)
  public void undone(AdoptionUndone undone) {
    int records =
        jdbc.sql(
                """
                select count(distinct c.record_id) from record_credit c
                join duty d on d.id = c.duty_id
                join record_version v on v.id = c.version_id
                where d.version_id = ? and v.superseded_at is null and v.state = 'valid'
                """)
            .param(undone.version())
            .query(Integer.class)
            .single();
    if (records > 0) {
      throw new Refused("", "record.fault.counts", records);
    }
  }
}
