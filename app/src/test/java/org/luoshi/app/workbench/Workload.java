package org.luoshi.app.workbench;

import java.time.LocalDate;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.access.Role;

/** A township's post with its duties, put into the tables, and the worker who holds the post. */
final class Workload {
  final long organisation;
  final long post;
  final long account;
  final String loginName;
  private final long plan;
  private final long version;

  Workload(County county, Role role, long organisation) {
    this.organisation = organisation;
    loginName = county.member(role);
    account = number("select account_id from credential where login_name = '" + loginName + "'");
    post = insert("post (organisation_id, name)", "'党建专干'");
    long person = insert("person (organisation_id, name)", "'方小满'");
    insert(
        "holding (organisation_id, post_id, person_id, valid)",
        post + ", " + person + ", daterange(current_date - 30, null)");
    insert("account_person (organisation_id, account_id, person_id)", account + ", " + person);
    plan = insert("plan (organisation_id, title, year)", "'柳溪镇党建工作计划', 2026");
    version =
        insert(
            "plan_version (organisation_id, plan_id, number, state, adopted_at)",
            plan + ", 1, 'adopted', now()");
  }

  /** A duty of a post; 0 for nobody's. */
  long duty(String content, long owner) {
    String text = "'" + content.replace("'", "''") + "'";
    long item =
        insert(
            "plan_item (organisation_id, version_id, position, content)", version + ", 1, " + text);
    return insert(
        "duty (organisation_id, plan_id, line, item_id, content, topic, post_id, starts, ends)",
        "%d, (select line from plan_item where id = %d), %d, %s, '党建', %s, '2026-01-01', '2026-12-31'"
            .formatted(plan, item, item, text, owner == 0 ? "null" : Long.toString(owner)));
  }

  /** A duty of my post with one occurrence; the day is an expression of SQL. */
  long due(String content, String day) {
    return occurrence(duty(content, post), day);
  }

  /** An occurrence on a day, given as an expression of SQL. */
  long occurrence(long duty, String day) {
    return insert(
        "occurrence (organisation_id, duty_id, opens, due)",
        "%d, (%s)::date - 5, (%s)::date".formatted(duty, day, day));
  }

  static String day(LocalDate day) {
    return "'" + day + "'";
  }

  long insert(String table, String values) {
    return number(
        "insert into " + table + " values (" + organisation + ", " + values + ") returning id");
  }

  private static long number(String query) {
    return Long.parseLong(Owner.ask(query).getFirst());
  }
}
