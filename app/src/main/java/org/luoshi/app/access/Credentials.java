package org.luoshi.app.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Login names and passwords, kept as Argon2id. After {@value #FREE_FAILURES} wrong passwords in a
 * row an account is locked for a minute, after each further one twice as long, an hour at most.
 */
@Component
public class Credentials {
  static final int FREE_FAILURES = 5;

  /** What an unknown name's password is held against; of a password that nobody knows. */
  private static final String UNKNOWN =
      "$argon2id$v=19$m=19456,t=2,p=1$gDzl+JmmpPD9G9SFrqH3mg$MslN0xj/jTk4kIwV1ySzH7ofmcAOlkSHfvCtIM1LPwU";

  private static final Duration LONGEST = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

  Credentials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(
      long account,
      String loginName,
      String hash,
      boolean mustChange,
      boolean disabled,
      boolean locked) {}

  /** Whether a login succeeded; every refusal looks the same to whoever tries. */
  sealed interface Outcome {
    /** Right name and password. */
    record Right(long account, String loginName, boolean mustChange) implements Outcome {}

    /** Refused; why is for the audit trail alone. */
    record Refused(@Nullable Long account, String reason) implements Outcome {}
  }

  /**
   * Checks a password, and counts failures. Takes as long for an unknown name as for a known one.
   */
  @Transactional
  Outcome check(String loginName, String password) {
    Optional<Row> found = find(loginName);
    if (found.isEmpty()) {
      encoder.matches(password, UNKNOWN);
      return new Outcome.Refused(null, "unknown");
    }
    Row row = found.get();
    boolean right = encoder.matches(password, row.hash());
    if (row.disabled()) {
      return new Outcome.Refused(row.account(), "disabled");
    }
    if (row.locked()) {
      return new Outcome.Refused(row.account(), "locked");
    }
    if (!right) {
      fail(row);
      return new Outcome.Refused(row.account(), "password");
    }
    jdbc.sql(
            "update credential set failures = 0, locked_until = null where account_id = ? and failures > 0")
        .param(row.account())
        .update();
    return new Outcome.Right(row.account(), row.loginName(), row.mustChange());
  }

  /** Gives a new account its login name and first password, to be changed at the first login. */
  @Transactional
  public void create(long account, String loginName, String password, boolean mustChange) {
    jdbc.sql(
            "insert into credential (account_id, login_name, password_hash, must_change) values (?, ?, ?, ?)")
        .params(account, normal(loginName), encoder.encode(password), mustChange)
        .update();
  }

  /** Whether a login name is taken. */
  @Transactional(readOnly = true)
  public boolean isTaken(String loginName) {
    return find(loginName).isPresent();
  }

  /** Sets a password and forgets failures. */
  @Transactional
  public void change(long account, String password, boolean mustChange) {
    jdbc.sql(
            """
            update credential set password_hash = ?, must_change = ?, changed_at = now(), failures = 0, locked_until = null
            where account_id = ?
            """)
        .params(encoder.encode(password), mustChange, account)
        .update();
  }

  /** Lets nobody log in as this account any more, or again. */
  @Transactional
  public void disable(long account, boolean disabled) {
    jdbc.sql("update credential set disabled = ? where account_id = ?")
        .params(disabled, account)
        .update();
  }

  private void fail(Row row) {
    // counted in the database: others may fail at the same moment
    int failures =
        jdbc.sql(
                "update credential set failures = failures + 1 where account_id = ? returning failures")
            .param(row.account())
            .query(Integer.class)
            .single();
    jdbc.sql(
            "update credential set locked_until = now() + make_interval(secs => ?) where account_id = ?")
        .params(lock(failures).toSeconds(), row.account())
        .update();
  }

  /** How long an account is locked after so many wrong passwords in a row. */
  static Duration lock(int failures) {
    if (failures < FREE_FAILURES) {
      return Duration.ZERO;
    }
    Duration lock = Duration.ofMinutes(1L << Math.min(failures - FREE_FAILURES, 10));
    return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
  }

  private Optional<Row> find(String loginName) {
    return jdbc.sql(
            """
            select account_id, login_name, password_hash, must_change, disabled,
              coalesce(locked_until > clock_timestamp(), false)
            from credential where login_name = ?
            """)
        .param(normal(loginName))
        .query(
            (row, at) ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6)))
        .optional();
  }

  private static String normal(String loginName) {
    return loginName.strip().toLowerCase(Locale.ROOT);
  }
}
