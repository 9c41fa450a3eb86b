package org.luoshi.app.record;

import java.util.List;
import org.luoshi.app.organisation.OrganisationMerged;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records of a merged organisation that count for duties which have gone over go with them;
 * else nobody could say why those numbers stand there.
 */
@Component
class RecordsGoOver {
  private final JdbcClient jdbc;

  RecordsGoOver(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** After the duties, which go over first. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  @Transactional(propagation = Propagation.MANDATORY)
  public void merged(OrganisationMerged merged) {
    Long[] going =
        jdbc.sql(
                """
                select distinct c.record_id from record_credit c join duty d on d.id = c.duty_id
                where c.organisation_id = ? and d.organisation_id = ?
                """)
            .params(merged.gone(), merged.into())
            .query((row, at) -> row.getLong(1))
            .list()
            .toArray(Long[]::new);
    if (going.length == 0) {
      return;
    }
    for (String table : List.of("record_name", "record_file")) {
      change(
          "update %s set organisation_id = ? where version_id in (select id from record_version where record_id = any (?))"
              .formatted(table),
          merged.into(),
          going);
    }
    for (String table : List.of("record_credit", "record_version")) {
      change(
          "update %s set organisation_id = ? where record_id = any (?)".formatted(table),
          merged.into(),
          going);
    }
    change("update work_record set organisation_id = ? where id = any (?)", merged.into(), going);
  }

  private void change(String statement, long into, Long[] records) {
    jdbc.sql(statement).params(into, records).update();
  }
}
