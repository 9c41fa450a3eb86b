package org.luoshi.app.plan.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One hand at a draft at a time, and a line for everything that was done to it. Works within the
 * transaction of whoever asks.
 */
@Component
class EditLedger {
  private final JdbcClient jdbc;
  private final Plans plans;
  private final Items items;
  private final Audit audit;

  EditLedger(JdbcClient jdbc, Plans plans, Items items, Audit audit) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.items = items;
    this.audit = audit;
  }

  /**
   * A draft, held to the end of the transaction.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it is no draft any more
   */
  Plans.Version hold(long version) {
    jdbc.sql("select id from plan_version where id = ? for update")
        .param(version)
        .query(Long.class)
        .optional();
    Plans.Version held = plans.version(version);
    if (held.state() != Plans.State.DRAFT) {
      throw new Refused("", "review.fault.adopted");
    }
    return held;
  }

  /**
   * An item of a draft that is held.
   *
   * @throws NotHere when it is of another
   */
  Item item(Plans.Version version, long id) {
    if (!jdbc.sql("select exists (select from plan_item where id = ? and version_id = ?)")
        .params(id, version.id())
        .query(Boolean.class)
        .single()) {
      throw new NotHere("plan item " + id);
    }
    return items.get(id);
  }

  /** The draft that an item is in. */
  long versionOf(long item) {
    return jdbc.sql("select version_id from plan_item where id = ?")
        .param(item)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new NotHere("plan item " + item));
  }

  /** Whether this account did this already to the item when it was of that edition. */
  boolean isRepeated(Grip grip, String kind) {
    return jdbc.sql(
            """
            select exists (select from plan_edit
              where item_id = ? and item_edition = ? and kind = ? and account_id is not distinct from ?)
            """)
        .param(1, grip.id())
        .param(2, grip.edition())
        .param(3, kind)
        .param(4, Scope.current().account(), java.sql.Types.BIGINT)
        .query(Boolean.class)
        .single();
  }

  /** The item that a form added when it was sent before. */
  java.util.Optional<Long> addedBy(Plans.Version version, UUID form) {
    return jdbc.sql("select item_id from plan_edit where version_id = ? and form = ?")
        .params(version.id(), form)
        .query(Long.class)
        .optional();
  }

  /** Who changed an item last; null where nobody did or the name is not seen. */
  @Nullable String lastHand(long item) {
    return jdbc.sql(
            "select a.name from plan_item i join account a on a.id = i.changed_by where i.id = ?")
        .param(item)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /**
   * Closes an edit: the draft and the items have new editions. The last act of the transaction.
   *
   * @param touched the items as they were
   * @param form number of a form that adds, or null
   */
  void close(Plans.Version version, String kind, List<Grip> touched, @Nullable UUID form) {
    int edition = next(version);
    for (Grip grip : touched) {
      jdbc.sql(
              """
              insert into plan_edit
                (organisation_id, version_id, edition, item_id, item_edition, kind, account_id, form)
              values (?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(1, version.organisation())
          .param(2, version.id())
          .param(3, edition)
          .param(4, grip.id())
          .param(5, grip.edition())
          .param(6, kind)
          .param(7, Scope.current().account(), java.sql.Types.BIGINT)
          .param(8, form, java.sql.Types.OTHER)
          .update();
      jdbc.sql(
              """
              update plan_item set edition = edition + 1, changed_by = ?, changed_at = now() where id = ?
              """)
          .param(1, Scope.current().account(), java.sql.Types.BIGINT)
          .param(2, grip.id())
          .update();
    }
    String subject =
        touched.size() == 1
            ? "plan item " + touched.getFirst().id()
            : "plan version " + version.id() + ", " + touched.size() + " items";
    audit.done("plan.review." + kind, version.organisation(), subject);
  }

  private int next(Plans.Version version) {
    return jdbc.sql("update plan_version set edition = edition + 1 where id = ? returning edition")
        .param(version.id())
        .query(Integer.class)
        .single();
  }

  /** Closes a change of the year: the items are still such as nobody has touched. */
  void shiftYear(Plans.Version version, List<Long> shifted) {
    int edition = next(version);
    for (long item : shifted) {
      jdbc.sql(
              """
              insert into plan_edit (organisation_id, version_id, edition, item_id, kind, account_id)
              values (?, ?, ?, ?, 'year', ?)
              """)
          .param(1, version.organisation())
          .param(2, version.id())
          .param(3, edition)
          .param(4, item)
          .param(5, Scope.current().account(), java.sql.Types.BIGINT)
          .update();
    }
    audit.done("plan.review.year", version.organisation(), "plan version " + version.id());
  }
}
