package org.luoshi.app.indicator;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.luoshi.app.Owner;
import org.luoshi.app.access.Role;
import org.luoshi.app.plan.PlanTown;
import org.springframework.context.ApplicationContext;

/**
 * A township with a plan and a past: what was promised, done, corrected, and when that was known.
 */
final class Past {
  final PlanTown town;
  final long organisation;
  final long plan;
  private long version;
  private int number;

  /** With a plan of 2026 that holds from a day on. */
  Past(ApplicationContext context, String from) {
    town = new PlanTown(context);
    organisation = town.county().inside();
    plan = insert("plan (organisation_id, title, year)", "'柳溪镇工作计划', 2026");
    amend(from);
  }

  /** Another version holds from a day on; it has no items yet. */
  long amend(String from) {
    version =
        insert(
            "plan_version (organisation_id, plan_id, number, state, adopted_at, adopted_on)",
            "%d, %d, 'adopted', '%s', '%s'".formatted(plan, ++number, from, from));
    return version;
  }

  /** An item of the version that holds; goals such as {@code >=12次}, none for an empty text. */
  long item(long line, String content, String goals, String kind, String counting) {
    return insert(
        "plan_item (organisation_id, version_id, line, position, content, headings, choice, goals, record_kind, counting)",
        "%d, %d, %d, '%s', '{一、组织建设}', 'accepted', '%s', %s, %s"
            .formatted(version, line, line, content, goals, text(kind), text(counting)));
  }

  /** A duty with its item. */
  long duty(long line, String content, String goals, String kind, String counting) {
    return duty(line, content, goals, kind, counting, "2026-01-01", "2026-12-31");
  }

  /** The same in a time of its own. */
  long duty(
      long line,
      String content,
      String goals,
      String kind,
      String counting,
      String starts,
      String ends) {
    long item = item(line, content, goals, kind, counting);
    return insert(
        "duty (organisation_id, plan_id, version_id, line, item_id, content, goals, record_kind, counting, starts, ends)",
        "%d, %d, %d, %d, '%s', '%s', %s, %s, '%s', '%s'"
            .formatted(
                plan,
                version,
                line,
                item,
                content,
                goals,
                text(kind),
                text(counting),
                starts,
                ends));
  }

  /** One number that was promised. */
  static String goal(String op, double low, double high, String unit) {
    return "[{\"measure\": \"\", \"op\": \"%s\", \"low\": %s, \"high\": %s, \"unit\": \"%s\"}]"
        .formatted(op, low, high, unit);
  }

  long occurrence(long duty, String opens, String due) {
    return insert(
        "occurrence (organisation_id, duty_id, opens, due)",
        "%d, '%s', '%s'".formatted(duty, opens, due));
  }

  /** Due at the end of each month of 2026. */
  List<Long> monthly(long duty) {
    return java.util.stream.IntStream.rangeClosed(1, 12)
        .mapToObj(
            month -> {
              var days = java.time.YearMonth.of(2026, month);
              return occurrence(duty, days.atDay(1).toString(), days.atEndOfMonth().toString());
            })
        .toList();
  }

  /** A record that was made on a day at noon. */
  long record(String made, String day, String kind, String content) {
    long record =
        insert(
            "work_record (organisation_id, form, made_at)",
            "'%s', '%s 12:00+08'".formatted(UUID.randomUUID(), made));
    version(record, 1, made, day, kind, content, "valid");
    return record;
  }

  /** The next version of a record. */
  void correct(long record, String made, String day, String kind, String content) {
    next(record, made, day, kind, content, "valid");
  }

  /** A record counts for nothing any more. */
  void discard(long record, String made) {
    next(record, made, "2026-01-01", "other", "{}", "void");
  }

  private void next(
      long record, String made, String day, String kind, String content, String state) {
    Owner.change(
        "update record_version set superseded_at = '%s 12:00+08' where record_id = %d and superseded_at is null"
            .formatted(made, record));
    int before =
        Integer.parseInt(
            Owner.ask("select max(number) from record_version where record_id = " + record)
                .getFirst());
    version(record, before + 1, made, day, kind, content, state);
  }

  private void version(
      long record, int which, String made, String day, String kind, String content, String state) {
    insert(
        "record_version (organisation_id, record_id, number, form, state, reason, kind, day, title, content, made_at)",
        "%d, %d, '%s', '%s', '%s', '%s', '%s', '做了一件事', '%s', '%s 12:00+08'"
            .formatted(
                record,
                which,
                UUID.randomUUID(),
                state,
                which == 1 ? "" : "记错了",
                kind,
                day,
                content,
                made));
  }

  /** The latest version of a record counts for a duty; an occurrence of 0 is none. */
  void credit(long record, long duty, long occurrence) {
    insert(
        "record_credit (organisation_id, version_id, record_id, duty_id, occurrence_id)",
        "(select id from record_version where record_id = %d and superseded_at is null), %d, %d, %s"
            .formatted(record, record, duty, occurrence == 0 ? "null" : occurrence));
  }

  /** Closed by hand, as {@code Closing} notes it. */
  void close(long occurrence, String at, String kind, String day) {
    String state = kind.equals("taken-back") ? "open" : kind;
    Owner.change(
        "update occurrence set state = '%s', closed_on = %s, note = '雨天' where id = %d"
            .formatted(state, state.equals("open") ? "null" : "'" + day + "'", occurrence));
    Owner.change(
        """
        insert into duty_change (organisation_id, duty_id, kind, words, at)
        select organisation_id, duty_id, '%s', array[due::text, '%s', ''], '%s 12:00+08' from occurrence where id = %d
        """
            .formatted(kind, day, at, occurrence));
  }

  /** Does something as somebody of the township. */
  <T> T as(Role role, Supplier<T> work) {
    return town.member(role).run(work);
  }

  long insert(String table, String values) {
    return Long.parseLong(
        Owner.ask(
                "insert into %s values (%d, %s) returning id"
                    .formatted(table, organisation, values))
            .getFirst());
  }

  private static String text(String text) {
    return text.isEmpty() ? "null" : "'" + text + "'";
  }
}
