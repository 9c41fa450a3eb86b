package org.luoshi.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.luoshi.app.database.StartFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers in the database which keys its columns were sealed with: a start without them is
 * refused, instead of sealing on with other ones.
 */
@Component
public class SealingMark {
  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final String folder;
  private final String environment;

  SealingMark(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      @Value("${luoshi.data:luoshi-data}") String folder,
      @Value("${LUOSHI_KEYS:}") String environment) {
    this.jdbc = jdbc;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * Checks that the keys are those the columns were sealed with.
   *
   * @throws StartFailure {@code keys.missing} or {@code keys.other}
   */
  public void check() {
    Optional<String> known = known();
    if (known.isEmpty()) {
      return;
    }
    String keys = SealingKeys.find(folder, environment);
    if (keys == null) {
      throw new StartFailure("keys.missing", SealingKeys.file(folder));
    }
    if (!mark(keys).equals(known.get())) {
      throw new StartFailure("keys.other", SealingKeys.file(folder));
    }
  }

  /** Gives the old keys up: what was sealed with them stays unreadable. Fresh ones are made. */
  public void renew() {
    SealingKeys.make(folder);
    jdbc.sql("delete from sealing_mark").update();
  }

  /** The lines of the keys, made when nothing was ever sealed, and remembered from now on. */
  String keys() {
    String found = SealingKeys.find(folder, environment);
    if (found == null) {
      check();
      found = SealingKeys.make(folder);
    }
    if (known().isEmpty()) {
      remember(mark(found));
    }
    return found;
  }

  /** Whoever merely reads needs keys, too, and may not write in their transaction. */
  private void remember(String mark) {
    apart.executeWithoutResult(
        status ->
            jdbc.sql("insert into sealing_mark (mark) values (?) on conflict do nothing")
                .param(mark)
                .update());
  }

  private Optional<String> known() {
    return jdbc.sql("select mark from sealing_mark").query(String.class).optional();
  }

  private static String mark(String keys) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(keys.strip().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
