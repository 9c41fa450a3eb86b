package org.luoshi.app.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.duty.Occurrence;
import org.luoshi.app.duty.Occurrences;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.plan.Goals;
import org.luoshi.app.plan.PlanTown;
import org.luoshi.reader.model.Op;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A township of a test with duties, and what is taken down in it. */
public final class RecordTown {
  private final ApplicationContext context;
  private final PlanTown town;
  private final long plan;
  private final long item;

  /** In a county of its own. */
  public RecordTown(ApplicationContext context) {
    this.context = context;
    town = new PlanTown(context);
    plan = insert("plan (organisation_id, title, year)", "'工作计划', 2026");
    long version = insert("plan_version (organisation_id, plan_id, number)", plan + ", 1");
    item =
        insert("plan_item (organisation_id, version_id, position, content)", version + ", 1, '项'");
  }

  /** Its plans and people. */
  public PlanTown town() {
    return town;
  }

  /** Its number. */
  public long organisation() {
    return town.county().inside();
  }

  /** A duty of the year without numbers. */
  public long duty(String content, @Nullable String kind) {
    return duty(content, kind, null);
  }

  /** A duty of the year with a number of at least so many units. */
  public long duty(String content, @Nullable String kind, @Nullable Goal goal) {
    String goals = context.getBean(Goals.class).write(goal == null ? List.of() : List.of(goal));
    long line =
        insert(
            "plan_item (organisation_id, version_id, position, content)",
            "(select version_id from plan_item where id = " + item + "), 1, '项'");
    return insert(
        "duty (organisation_id, plan_id, line, item_id, content, starts, ends, goals, record_kind)",
        "%d, %d, %d, '%s', '2020-01-01', '2099-12-31', '%s', %s"
            .formatted(plan, line, item, content, goals, kind == null ? "null" : "'" + kind + "'"));
  }

  /** At least so many. */
  public static Goal atLeast(double number, String unit) {
    return new Goal("", Op.AT_LEAST, number, number, unit);
  }

  /** An occurrence that can be done from one day before today to one after, or as many as said. */
  public long occurrence(long duty, int before, int after) {
    return insert(
        "occurrence (organisation_id, duty_id, opens, due)",
        "%d, current_date - %d, current_date + %d".formatted(duty, before, after));
  }

  /** Today, by the clock of the database. */
  public LocalDate today() {
    return town.lead(
        () ->
            context
                .getBean(JdbcClient.class)
                .sql("select current_date")
                .query(LocalDate.class)
                .single());
  }

  /** A meeting of today. */
  public Entry meeting(String title, Entry.Choice... credits) {
    return entry(
        "meeting",
        Map.of("day", today().toString(), "title", title, "due", "12", "present", "11"),
        credits);
  }

  /** An entry. */
  public Entry entry(String kind, Map<String, String> values, Entry.Choice... credits) {
    return new Entry(
        UUID.randomUUID(),
        organisation(),
        kind,
        values,
        "",
        "",
        null,
        null,
        List.of(credits),
        List.of(),
        false);
  }

  /** The same in a form of its own, counting for this. */
  public static Entry counting(Entry entry, Entry.Choice... credits) {
    return new Entry(
        UUID.randomUUID(),
        entry.organisation(),
        entry.kind(),
        entry.values(),
        entry.begins(),
        entry.ends(),
        entry.asked(),
        entry.duty(),
        List.of(credits),
        entry.files(),
        entry.anyway());
  }

  /** The same, saved whatever it looks like. */
  public static Entry anyway(Entry entry) {
    return new Entry(
        entry.form(),
        entry.organisation(),
        entry.kind(),
        entry.values(),
        entry.begins(),
        entry.ends(),
        entry.asked(),
        entry.duty(),
        entry.credits(),
        entry.files(),
        true);
  }

  /** Takes something down as the lead. */
  public Saved save(Entry entry) {
    return town.lead(() -> context.getBean(Recording.class).save(entry));
  }

  /** A record as the lead sees it. */
  public WorkRecord get(long id) {
    return town.lead(() -> context.getBean(Records.class).get(id));
  }

  /** An occurrence as the lead sees it. */
  public Occurrence look(long occurrence) {
    return town.lead(() -> context.getBean(Occurrences.class).get(occurrence));
  }

  /** Somebody who works there. */
  public Scope worker() {
    return town.member(Role.WORKER);
  }

  private long insert(String table, String values) {
    Supplier<Long> work =
        () ->
            context
                .getBean(JdbcClient.class)
                .sql(
                    "insert into %s values (%d, %s) returning id"
                        .formatted(table, organisation(), values))
                .query(Long.class)
                .single();
    return town.lead(
        () -> context.getBean(TransactionTemplate.class).<Long>execute(status -> work.get()));
  }
}
