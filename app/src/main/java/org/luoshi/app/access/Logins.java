package org.luoshi.app.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Logging in, with its entry in the audit trail. */
@Component
public class Logins {
  private final Credentials credentials;
  private final Seats seats;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Logins(
      Credentials credentials,
      Seats seats,
      Audit audit,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.credentials = credentials;
    this.seats = seats;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Checks name and password.
   *
   * @param address where the attempt came from
   * @return who it is; empty when refused, for whatever reason
   */
  public Optional<Member> login(String loginName, String password, String address) {
    String name = loginName.length() > 40 ? loginName.substring(0, 40) : loginName;
    return switch (credentials.check(name, password)) {
      case Credentials.Outcome.Refused refused -> {
        scope(refused.account(), name, address)
            .run(
                () -> {
                  audit.refused("login", null, refused.reason());
                  return Optional.empty();
                });
        yield Optional.empty();
      }
      case Credentials.Outcome.Right right ->
          Optional.of(scope(right.account(), right.loginName(), address).run(() -> enter(right)));
    };
  }

  private Scope scope(@Nullable Long account, String name, String address) {
    if (account == null) {
      return new Scope(null, name, null, address, List.of());
    }
    Seat seat = seats.of(account).stream().findFirst().orElse(null);
    return Scope.of(account, name, seat, address);
  }

  private Member enter(Credentials.Outcome.Right right) {
    return transaction.execute(
        status -> {
          String name =
              jdbc.sql("select name from account where id = ?")
                  .param(right.account())
                  .query(String.class)
                  .single();
          audit.done("login", null, null);
          return new Member(right.account(), right.loginName(), name, right.mustChange());
        });
  }
}
