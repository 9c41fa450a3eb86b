package org.luoshi.app.duty;

import java.util.List;
import org.luoshi.app.access.Scope;
import org.luoshi.app.organisation.OrganisationMerged;
import org.luoshi.app.plan.PlansGoOver;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work of a merged organisation goes where its posts went: the plans of the year and of later
 * ones, and earlier plans of which something is open, each as a whole. What is finished stays with
 * the organisation that finished it.
 */
@Component
class MergerListener {
  private final JdbcClient jdbc;
  private final PlansGoOver plans;

  MergerListener(JdbcClient jdbc, PlansGoOver plans) {
    this.jdbc = jdbc;
    this.plans = plans;
  }

  @EventListener
  @Order(10)
  @Transactional(propagation = Propagation.MANDATORY)
  public void merged(OrganisationMerged merged) {
    List<Long> going =
        jdbc.sql(
                """
                select p.id from plan p where p.organisation_id = :gone and (p.year >= :year or exists (
                  select from duty d join occurrence o on o.duty_id = d.id
                  where d.plan_id = p.id and d.closed is null and o.state = 'open'))
                """)
            .param("gone", merged.gone())
            .param("year", merged.day().getYear())
            .query((row, at) -> row.getLong(1))
            .list();
    if (going.isEmpty()) {
      return;
    }
    plans.goOver(going, merged.into());
    goOver(going, merged.into());
    jdbc.sql(
            """
            insert into duty_change (organisation_id, duty_id, kind, words, account_id)
            select organisation_id, id, 'took-over', :words, :account from duty where plan_id = any (:plans)
            """)
        .param("words", new String[] {merged.goneName(), merged.day().toString()})
        .param("account", Scope.current().account(), java.sql.Types.BIGINT)
        .param("plans", going.toArray(Long[]::new))
        .update();
  }

  private void goOver(List<Long> going, long into) {
    for (String table : List.of("occurrence", "duty_support", "duty_change")) {
      jdbc.sql(
              "update %s set organisation_id = :into where duty_id in (select id from duty where plan_id = any (:plans))"
                  .formatted(table))
          .param("into", into)
          .param("plans", going.toArray(Long[]::new))
          .update();
    }
    jdbc.sql("update duty set organisation_id = :into where plan_id = any (:plans)")
        .param("into", into)
        .param("plans", going.toArray(Long[]::new))
        .update();
  }
}
