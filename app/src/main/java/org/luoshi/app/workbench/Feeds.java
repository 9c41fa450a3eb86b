package org.luoshi.app.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.Scope;
import org.luoshi.app.organisation.MyPosts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The calendar feed of an account. Its secret, 256 random bits, is shown once; a new one ends the
 * one before. What it shows is what the account may see at the moment of the request.
 */
@Component
public class Feeds {
  /** So many events at most. */
  static final int MOST = 2000;

  private static final int SECRET_BYTES = 32;
  private static final int DAYS_BACK = 60;
  private static final int DAYS_AHEAD = 400;

  private final JdbcClient jdbc;
  private final Dues dues;
  private final MyPosts myPosts;
  private final OnBehalf onBehalf;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  Feeds(
      JdbcClient jdbc,
      Dues dues,
      MyPosts myPosts,
      OnBehalf onBehalf,
      Audit audit,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.dues = dues;
    this.myPosts = myPosts;
    this.onBehalf = onBehalf;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Whether the account has a feed. */
  @Transactional(readOnly = true)
  public boolean isThere() {
    return jdbc.sql("select exists (select from feed where account_id = ?)")
        .param(Scope.current().accountOrFail())
        .query(Boolean.class)
        .single();
  }

  /** Makes the feed of the account, or gives it another address; returns the secret. */
  @Transactional
  public String make() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into feed (account_id, secret_hash) values (?, ?)
            on conflict (account_id) do update set secret_hash = excluded.secret_hash, made_at = now()
            """)
        .params(Scope.current().accountOrFail(), hash(secret))
        .update();
    audit.done("feed.make", null, null);
    return secret;
  }

  /** Ends the feed of the account. */
  @Transactional
  public void end() {
    int ended =
        jdbc.sql("delete from feed where account_id = ?")
            .param(Scope.current().accountOrFail())
            .update();
    if (ended > 0) {
      audit.done("feed.end", null, null);
    }
  }

  /**
   * What the feed of a secret shows now.
   *
   * @return empty when there is no such feed, or its account is disabled or has no seat
   */
  public Optional<List<Due>> read(String secret, @Nullable String address) {
    record Reader(long account, String loginName) {}
    Optional<Reader> reader =
        jdbc.sql("select account_id, login_name from luoshi_feed(?)")
            .param(hash(secret))
            .query((row, at) -> new Reader(row.getLong(1), row.getString(2)))
            .optional();
    return reader
        .flatMap(who -> onBehalf.of(who.account(), who.loginName(), address))
        .map(scope -> scope.run(() -> transaction.execute(status -> shown(scope))));
  }

  private List<Due> shown(Scope scope) {
    LocalDate today = dues.today();
    Wanted.Whose whose = MyWork.whose(myPosts.of(scope.accountOrFail()));
    return dues.find(
        Wanted.between(
            whose, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), Wanted.Filter.NONE),
        MOST,
        0);
  }

  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
