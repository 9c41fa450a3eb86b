package org.luoshi.app.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a database needs before anybody can log in: an organisation at the root and its
 * administrator.
 */
@Component
public class FirstStart {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Accounts accounts;
  private final Places places;

  FirstStart(JdbcClient jdbc, TransactionTemplate transaction, Accounts accounts, Places places) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.accounts = accounts;
    this.places = places;
  }

  /** Whether nobody has an account yet. */
  public boolean isDue() {
    return jdbc.sql("select not exists (select from credential)").query(Boolean.class).single();
  }

  /**
   * Makes the root organisation and the account {@code admin}, when nobody has an account yet.
   *
   * @return its one-time password; empty when there was nothing to do
   */
  public Optional<String> run() {
    if (!isDue()) {
      return Optional.empty();
    }
    String password = PasswordRules.oneTime();
    Scope.house(List.of("*"))
        .run(
            () ->
                transaction.execute(
                    status -> {
                      long root = places.addRoot("government", "本级单位", "county");
                      long admin = accounts.add(root, "管理员", "admin", password, true);
                      accounts.seat(admin, Role.ADMINISTRATOR, root, "government", false);
                      return admin;
                    }));
    return Optional.of(password);
  }
}
