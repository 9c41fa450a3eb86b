package org.luoshi.app.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans go over to the organisation that takes another one over. */
@Component
public class PlansGoOver {
  private final JdbcClient jdbc;

  PlansGoOver(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Plans with all their versions, and the documents they were read from. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void goOver(List<Long> plans, long into) {
    Long[] ids = plans.toArray(Long[]::new);
    for (String rows :
        List.of(
            "document where id in (select p.document_id from document_plan p join plan_version v on"
                + " v.document_plan_id = p.id where v.plan_id = any (:plans))",
            "document_plan where document_id in (select p.document_id from document_plan p join"
                + " plan_version v on v.document_plan_id = p.id where v.plan_id = any (:plans))",
            "plan_item where version_id in (select id from plan_version where plan_id = any (:plans))",
            "plan_version where plan_id = any (:plans)",
            "plan where id = any (:plans)")) {
      String table = rows.substring(0, rows.indexOf(' '));
      jdbc.sql("update " + table + " set organisation_id = :into" + rows.substring(table.length()))
          .param("into", into)
          .param("plans", ids)
          .update();
    }
  }
}
