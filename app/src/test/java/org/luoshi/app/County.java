package org.luoshi.app;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.luoshi.app.access.Accounts;
import org.luoshi.app.access.Places;
import org.luoshi.app.access.Role;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.file.FileStore;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An invented county for tests: two townships beside each other, and in the first an account of
 * every role. What lies in the second is outside their scope.
 */
public final class County {
  /** The password of every account here. */
  public static final String PASSWORD = "Green-Hill-2026";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Scope HOUSE = Scope.house(java.util.List.of("*"));

  private final ApplicationContext context;
  private final Map<Role, String> members = new EnumMap<>(Role.class);
  private final long county;
  private final long inside;
  private final long outside;

  /** Builds it in the database of the context. */
  public County(ApplicationContext context) {
    this.context = context;
    int number = NUMBER.incrementAndGet();
    county = write(() -> places().addRoot("government", "青禾县" + number, "county"));
    inside = township("柳溪镇" + number);
    outside = township("松岭镇" + number);
    for (Role role : Role.values()) {
      String loginName = role.key() + number;
      long account = account(inside, loginName);
      seat(account, role, inside);
      members.put(role, loginName);
    }
  }

  /** The township every member works in. */
  public long inside() {
    return inside;
  }

  /** The township beside it. */
  public long outside() {
    return outside;
  }

  /** The county above both. */
  public long county() {
    return county;
  }

  /** The login name of the member with a role. */
  public String member(Role role) {
    return Objects.requireNonNull(members.get(role));
  }

  /** Acting as the member with a role. */
  public Scope as(Role role) {
    return as(role, inside);
  }

  /** Acting as the same member, seated with that role in another organisation of this county. */
  public Scope as(Role role, long organisation) {
    return scope(accountOf(role), member(role), role, organisation, false);
  }

  /** Acting as somebody with a role in an organisation of this county, without an account. */
  public Scope somebody(Role role, long organisation) {
    return scope(0, "test", role, organisation, false);
  }

  /** The same, reading personal data in clear. */
  public Scope somebodyTrusted(Role role, long organisation) {
    return scope(0, "test", role, organisation, true);
  }

  private Scope scope(
      long account, String loginName, Role role, long organisation, boolean seesClear) {
    String path = "government." + county + (organisation == county ? "" : "." + organisation);
    Seat seat = new Seat(0, role, organisation, "", "government", path, seesClear);
    return Scope.of(account, loginName, seat, null);
  }

  /** The number of the account of the member with a role. */
  public long accountOf(Role role) {
    return Long.parseLong(
        Owner.ask("select account_id from credential where login_name = '" + member(role) + "'")
            .getFirst());
  }

  /** Fresh things in one of the two townships, by the names that {@code requests.txt} uses. */
  public Map<String, String> things(boolean within) {
    long place = within ? inside : outside;
    String name = "guest" + NUMBER.incrementAndGet();
    long account = stranger(place, name);
    Map<String, String> things = new TreeMap<>();
    things.put("account", Long.toString(account));
    things.put("seat", Long.toString(seat(account, Role.WORKER, place)));
    things.put("organisation", Long.toString(place));
    things.put("place", "government:" + place);
    things.put("fresh", "fresh" + NUMBER.incrementAndGet());
    addOrganisationThings(things, place);
    addDraftThings(things, place);
    addPlans(things, place);
    addDocumentThings(things, place);
    addWork(things, place, account, within);
    addDutyThings(things, place);
    addBoard(things, place);
    addRecordThings(things, place);
    return things;
  }

  private void addDraftThings(Map<String, String> things, long place) {
    long plan = insert("plan (organisation_id, title, year)", place, "'工作计划', 2026");
    long draft = insert("plan_version (organisation_id, plan_id, number)", place, plan + ", 1");
    long item =
        insert(
            "plan_item (organisation_id, version_id, position, content)",
            place,
            draft + ", 1, '清理宣传栏'");
    things.put("review", Long.toString(draft));
    things.put("item", Long.toString(item));
  }

  private void addRecordThings(Map<String, String> things, long place) {
    String file =
        context
            .getBean(FileStore.class)
            .put(("签到 " + NUMBER.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
    long record = insert("work_record (organisation_id, form)", place, "gen_random_uuid()");
    long version =
        insert(
            "record_version (organisation_id, record_id, number, form, kind, day, title, content)",
            place,
            record
                + ", 1, gen_random_uuid(), 'other', '2026-01-05', '路灯', '{\"day\": \"2026-01-05\", \"title\": \"路灯\"}'");
    insert(
        "record_file (organisation_id, version_id, sha256, name, type, size)",
        place,
        version + ", '" + file + "', '签到.txt', 'text/plain', 12");
    things.put("record", Long.toString(record));
    things.put("recordFile", file);
  }

  private void addDutyThings(Map<String, String> things, long place) {
    long plan = insert("plan (organisation_id, title, year)", place, "'工作计划', 2026");
    long version =
        insert(
            "plan_version (organisation_id, plan_id, number, state, adopted_at)",
            place,
            plan + ", 1, 'adopted', now()");
    long item =
        insert(
            "plan_item (organisation_id, version_id, position, content, choice)",
            place,
            version + ", 1, '清渠', 'accepted'");
    long duty =
        insert(
            "duty (organisation_id, plan_id, line, item_id, content, starts, ends)",
            place,
            plan + ", 1, " + item + ", '清渠', '2026-01-01', '2026-12-31'");
    String occurrence = "occurrence (organisation_id, duty_id, opens, due, state, closed_on)";
    String days = duty + ", current_date - 9, current_date + 9, ";
    things.put("dutyPlan", Long.toString(plan));
    things.put("duty", Long.toString(duty));
    things.put("occurrence", Long.toString(insert(occurrence, place, days + "'open', null")));
    things.put("occurrence2", Long.toString(insert(occurrence, place, days + "'open', null")));
    things.put("closed", Long.toString(insert(occurrence, place, days + "'done', current_date")));
  }

  /** A plan that held for a month, with a promised number. */
  private void addBoard(Map<String, String> things, long place) {
    long plan = insert("plan (organisation_id, title, year)", place, "'看板计划', 2026");
    long version =
        insert(
            "plan_version (organisation_id, plan_id, number, state, adopted_at, adopted_on)",
            place,
            plan + ", 1, 'adopted', now(), current_date - 30");
    long item =
        insert(
            "plan_item (organisation_id, version_id, line, position, content, choice, goals)",
            place,
            version
                + ", 1, 1, '村务例会', 'accepted', '[{\"measure\":\"\",\"op\":\">=\",\"low\":12,\"high\":12,\"unit\":\"次\"}]'");
    long duty =
        insert(
            "duty (organisation_id, plan_id, line, item_id, content, starts, ends)",
            place,
            plan + ", 1, " + item + ", '村务例会', '2026-01-01', '2026-12-31'");
    things.put("boardPlan", Long.toString(plan));
    things.put("boardDuty", Long.toString(duty));
  }

  private void addOrganisationThings(Map<String, String> things, long place) {
    String number = Integer.toString(NUMBER.incrementAndGet());
    things.put("village", Long.toString(village(place, "东塘村" + number)));
    things.put("village2", Long.toString(village(place, "西塘村" + number)));
    long person = insert("person (organisation_id, name)", place, "'何砚田" + number + "'");
    long post = insert("post (organisation_id, name)", place, "'支部书记" + number + "'");
    long other = insert("post (organisation_id, name)", place, "'网格员" + number + "'");
    insert(
        "holding (organisation_id, post_id, person_id, valid)",
        place,
        other + ", " + person + ", daterange(current_date - 9, null)");
    long group = insert("leading_group (organisation_id, name)", place, "'领导小组" + number + "'");
    long member =
        insert(
            "leading_group_member (organisation_id, group_id, role, post_id)",
            place,
            group + ", 'head', " + other);
    long owner = accountOf(Role.ADMINISTRATOR);
    long draft =
        insert(
            "organisation_import (organisation_id, account_id, file_name, lines)",
            place,
            owner + ", 'x.csv', '[]'");
    long linked = stranger(place, "linked" + number);
    insert(
        "account_person (organisation_id, account_id, person_id)", place, linked + ", " + person);
    things.put("loginName", "linked" + number);
    things.put("linked", Long.toString(linked));
    things.put("held", Long.toString(other));
    things.put("person", Long.toString(person));
    things.put("post", Long.toString(post));
    things.put("group", Long.toString(group));
    things.put("member", Long.toString(member));
    things.put("import", Long.toString(draft));
  }

  /** A plan that was adopted, and another one with an amendment that can be. */
  private void addPlans(Map<String, String> things, long place) {
    long baseline = insert("plan (organisation_id, title, year)", place, "'年度计划', 2026");
    things.put("baseline", Long.toString(baseline));
    things.put("adopted", Long.toString(version(place, baseline, 1, "adopted")));
    long amended = insert("plan (organisation_id, title, year)", place, "'整治方案', 2026");
    version(place, amended, 1, "adopted");
    things.put("amendment", Long.toString(version(place, amended, 2, "draft")));
  }

  private long version(long place, long plan, int number, String state) {
    long version =
        insert(
            "plan_version (organisation_id, plan_id, number, state, adopted_at)",
            place,
            "%d, %d, '%s', %s"
                .formatted(plan, number, state, state.equals("draft") ? "null" : "now()"));
    insert(
        "plan_item (organisation_id, version_id, position, content, choice, timing)",
        place,
        version + ", 1, '走访联系户', 'accepted', 'clock 2026-05-01 06:00 07:30'");
    return version;
  }

  private void addDocumentThings(Map<String, String> things, long place) {
    String text = "杏林村" + NUMBER.incrementAndGet() + "工作计划\n1、每月召开一次村务例会。\n";
    String sha256 = context.getBean(FileStore.class).put(text.getBytes(StandardCharsets.UTF_8));
    long document =
        insert(
            "document (organisation_id, name, sha256, size, body)",
            place,
            "'计划.txt', '%s', 60, '%s'".formatted(sha256, text));
    long plan =
        insert(
            "document_plan (organisation_id, document_id, ordinal, title, first, last, kind, fits, commitments, findings)",
            place,
            document + ", 1, '工作计划', 0, 20, 'PLAN', true, 1, 0");
    things.put("document", Long.toString(document));
    things.put("documentPlan", Long.toString(plan));
  }

  /** An occurrence, and the feed of an account; what is outside has a feed nobody knows. */
  private void addWork(Map<String, String> things, long place, long account, boolean within) {
    long plan = insert("plan (organisation_id, title, year)", place, "'计划', 2026");
    long version = insert("plan_version (organisation_id, plan_id, number)", place, plan + ", 1");
    long item =
        insert(
            "plan_item (organisation_id, version_id, position, content)",
            place,
            version + ", 1, '走访'");
    long duty =
        insert(
            "duty (organisation_id, plan_id, line, item_id, content, starts, ends)",
            place,
            plan + ", 1, " + item + ", '走访', '2026-01-01', '2026-12-31'");
    long occurrence =
        insert(
            "occurrence (organisation_id, duty_id, opens, due)",
            place,
            duty + ", current_date, current_date");
    String secret = "%043d".formatted(account);
    Owner.change(
        "insert into feed (account_id, secret_hash) values (%d, sha256('%s'))"
            .formatted(account, secret));
    things.put("occurrence", Long.toString(occurrence));
    things.put("secret", within ? secret : "x".repeat(43));
  }

  private long insert(String table, long place, String values) {
    return write(
        () ->
            context
                .getBean(JdbcClient.class)
                .sql(
                    "insert into " + table + " values (" + place + ", " + values + ") returning id")
                .query(Long.class)
                .single());
  }

  /** Adds a village below a township; returns its number. */
  public long village(long township, String name) {
    return write(() -> places().add("government", township, name, "village"));
  }

  /** Adds an account with {@link #PASSWORD}. */
  public long account(long organisation, String loginName) {
    return write(() -> accounts().add(organisation, "测试" + loginName, loginName, PASSWORD, false));
  }

  /** An account nobody logs in with: its password is that of the administrator, hashed once. */
  private long stranger(long organisation, String loginName) {
    long account = insert("account (organisation_id, name)", organisation, "'测试" + loginName + "'");
    Owner.change(
        """
        insert into credential (account_id, login_name, password_hash, must_change)
        select %d, '%s', password_hash, false from credential where login_name = '%s'
        """
            .formatted(account, loginName, member(Role.ADMINISTRATOR)));
    return account;
  }

  /** Gives a seat; returns its number. */
  public long seat(long account, Role role, long organisation) {
    return write(
        () -> {
          accounts().seat(account, role, organisation, "government", false);
          return accounts().seatsOf(account).getLast().id();
        });
  }

  private long township(String name) {
    return write(() -> places().add("government", county, name, "township"));
  }

  private long write(java.util.function.Supplier<Long> work) {
    return HOUSE.run(
        () -> context.getBean(TransactionTemplate.class).execute(status -> work.get()));
  }

  private Places places() {
    return context.getBean(Places.class);
  }

  private Accounts accounts() {
    return context.getBean(Accounts.class);
  }
}
