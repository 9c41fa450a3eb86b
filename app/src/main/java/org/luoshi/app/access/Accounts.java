package org.luoshi.app.access;

import java.util.List;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts within the scope: who can log in, and with which seats. */
@Component
public class Accounts {
  private static final RowMapper<Account> ACCOUNT =
      (row, at) ->
          new Account(
              row.getLong(1),
              row.getString(2),
              row.getString(3),
              row.getLong(4),
              row.getString(5),
              row.getBoolean(6));

  private final JdbcClient jdbc;
  private final Credentials credentials;
  private final Audit audit;
  private final Sessions sessions;

  Accounts(JdbcClient jdbc, Credentials credentials, Audit audit, Sessions sessions) {
    this.jdbc = jdbc;
    this.credentials = credentials;
    this.audit = audit;
    this.sessions = sessions;
  }

  /**
   * An account.
   *
   * @param id its number
   * @param loginName its login name
   * @param name the name shown
   * @param organisation who keeps it
   * @param organisationName that organisation's name
   * @param disabled whether nobody can log in with it
   */
  public record Account(
      long id,
      String loginName,
      String name,
      long organisation,
      String organisationName,
      boolean disabled) {}

  /**
   * A seat of an account, for those who administer it.
   *
   * @param id its number
   * @param role its role
   * @param organisation name of the organisation
   * @param tree key of the tree
   * @param seesClear whether it may read personal data in clear
   */
  public record HeldSeat(long id, Role role, String organisation, String tree, boolean seesClear) {}

  /** The accounts of the scope. */
  @Transactional(readOnly = true)
  public List<Account> all() {
    return select("").query(ACCOUNT).list();
  }

  /**
   * One account.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Account get(long id) {
    return select("where a.id = ?")
        .param(id)
        .query(ACCOUNT)
        .optional()
        .orElseThrow(() -> new NotHere("account " + id));
  }

  /** The present seats of an account, as far as they lie in the scope. */
  @Transactional(readOnly = true)
  public List<HeldSeat> seatsOf(long account) {
    return jdbc.sql(
            """
            select s.id, s.role, o.name, s.tree, s.sees_clear
            from seat s join organisation o on o.id = s.organisation_id
            where s.account_id = ? and s.valid @> current_date order by s.id
            """)
        .param(account)
        .query(
            (row, at) ->
                new HeldSeat(
                    row.getLong(1),
                    Role.of(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5)))
        .list();
  }

  /** Adds an account with a first password; returns its number. */
  @Transactional
  public long add(
      long organisation, String name, String loginName, String password, boolean mustChange) {
    long id =
        jdbc.sql("insert into account (organisation_id, name) values (?, ?) returning id")
            .params(organisation, name)
            .query(Long.class)
            .single();
    credentials.create(id, loginName, password, mustChange);
    audit.done("account.add", organisation, "account " + id);
    return id;
  }

  /** Gives an account a seat from today; the seat itself must lie in the scope. */
  @Transactional
  public void seat(long account, Role role, long organisation, String tree, boolean seesClear) {
    jdbc.sql(
            "insert into seat (account_id, role, organisation_id, tree, sees_clear) values (?, ?, ?, ?, ?)")
        .params(account, role.key(), organisation, tree, seesClear)
        .update();
    audit.done("seat.give", organisation, "account " + account + " " + role.key());
  }

  /** Whether an account has such a seat today. */
  @Transactional(readOnly = true)
  public boolean hasSeat(long account, Role role, long organisation, String tree) {
    return jdbc.sql(
            """
            select exists (select from seat where account_id = ? and role = ? and organisation_id = ? and tree = ?
              and valid @> current_date)
            """)
        .params(account, role.key(), organisation, tree)
        .query(Boolean.class)
        .single();
  }

  /**
   * Ends a seat today; one that was given today vanishes.
   *
   * @throws NotHere outside the scope
   */
  @Transactional
  public void endSeat(long account, long seat) {
    get(account);
    Long organisation =
        jdbc.sql(
                "select organisation_id from seat where id = ? and account_id = ? and valid @> current_date")
            .params(seat, account)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new NotHere("seat " + seat));
    jdbc.sql("delete from seat where id = ? and lower(valid) = current_date").param(seat).update();
    jdbc.sql(
            "update seat set valid = daterange(lower(valid), current_date) where id = ? and lower(valid) < current_date")
        .param(seat)
        .update();
    audit.done("seat.end", organisation, "account " + account + " seat " + seat);
  }

  /**
   * Sets a new one-time password, ends the account's sessions and returns the password.
   *
   * @throws Refused when one of its seats lies outside the scope: with the password would come more
   *     than one looks after
   */
  @Transactional
  public String reset(long id) {
    Account account = get(id);
    if (hasSeatBeyond(id)) {
      throw new Refused("", "account.beyond");
    }
    String password = PasswordRules.oneTime();
    credentials.change(id, password, true);
    sessions.endAll(account.loginName());
    audit.done("account.reset", account.organisation(), "account " + id);
    return password;
  }

  private boolean hasSeatBeyond(long account) {
    return jdbc.sql(
            "select exists (select from luoshi_seats(?) where not path ~ any (luoshi_scope()))")
        .param(account)
        .query(Boolean.class)
        .single();
  }

  /** Disables an account and ends its sessions, or enables it again. */
  @Transactional
  public void disable(long id, boolean disabled) {
    Account account = get(id);
    jdbc.sql("update account set disabled_at = case when ? then now() end where id = ?")
        .params(disabled, id)
        .update();
    credentials.disable(id, disabled);
    if (disabled) {
      sessions.endAll(account.loginName());
    }
    audit.done(
        disabled ? "account.disable" : "account.enable", account.organisation(), "account " + id);
  }

  private JdbcClient.StatementSpec select(String where) {
    return jdbc.sql(
        """
            select a.id, c.login_name, a.name, a.organisation_id, o.name, a.disabled_at is not null
            from account a
            join credential c on c.account_id = a.id
            join organisation o on o.id = a.organisation_id
            %s
            order by o.name, c.login_name
            """
            .formatted(where));
  }
}
