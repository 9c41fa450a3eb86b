package org.luoshi.app.plan;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts: made from a version that was adopted, and discarded. */
@Component
public class Drafts {
  private static final String COPIED =
      """
      line, position, content, headings, topic, first, last, choice, owner_words, post_id, supports, timing, goals,
      acceptance, record_kind, counting, barred, carried_from
      """;

  private final JdbcClient jdbc;
  private final Plans plans;
  private final Audit audit;

  Drafts(JdbcClient jdbc, Plans plans, Audit audit) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.audit = audit;
  }

  /**
   * One at a time may adopt, undo, amend or discard; the lock lasts to the end of the transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(long plan) {
    boolean isHere =
        jdbc.sql("select id from plan where id = ? for update")
            .param(plan)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!isHere) {
      throw new NotHere("plan " + plan);
    }
    jdbc.sql("select id from plan_version where plan_id = ? order by id for update")
        .param(plan)
        .query(Long.class)
        .list();
  }

  /**
   * A draft is thrown away, with the whole plan where it was never adopted.
   *
   * @throws Refused when it is no draft
   */
  @Transactional
  public void discard(long version) {
    Plans.Version draft = plans.version(version);
    lock(draft.plan());
    int gone =
        jdbc.sql("delete from plan_version where id = ? and state = 'draft'")
            .param(version)
            .update();
    if (gone == 0) {
      throw new Refused("", "adoption.fault.no-draft");
    }
    jdbc.sql(
            """
            delete from plan where id = :plan
              and not exists (select from plan_version where plan_id = :plan and state = 'adopted')
            """)
        .param("plan", draft.plan())
        .update();
    audit.done("plan.discard", draft.organisation(), "plan " + draft.plan());
  }

  /** An empty draft that follows a version; returns its number. */
  public long next(Plans.Version version, @Nullable Long documentPlan) {
    return jdbc.sql(
            """
            insert into plan_version (organisation_id, plan_id, number, document_plan_id, made_by)
            select :organisation, :plan, max(number) + 1, :document, :account from plan_version where plan_id = :plan
            returning id
            """)
        .param("organisation", version.organisation())
        .param("plan", version.plan())
        .param("document", documentPlan, Types.BIGINT)
        .param("account", Scope.current().account(), Types.BIGINT)
        .query(Long.class)
        .single();
  }

  /** A draft with the items of a version, all of them or the accepted ones. */
  public long copy(Plans.Version version, boolean acceptedOnly) {
    long draft = next(version, version.documentPlan());
    jdbc.sql(
            """
            insert into plan_item (organisation_id, version_id, %1$s)
            select organisation_id, :draft, %1$s from plan_item
            where version_id = :version and (not :accepted or choice = 'accepted')
            order by position, id
            """
                .formatted(COPIED))
        .param("draft", draft)
        .param("version", version.id())
        .param("accepted", acceptedOnly)
        .update();
    return draft;
  }
}
