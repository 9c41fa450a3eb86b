package org.luoshi.app.file;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets files that arrived two days ago or earlier and that nothing names: sent with a form that
 * was never saved, or beside one that was refused. Only what this very database has written down as
 * arrived is looked at: a store that belongs to another one loses nothing.
 */
@Component
class Sweep {
  private static final Logger log = LoggerFactory.getLogger(Sweep.class);
  private static final String DUE = "at < now() - interval '2 days'";
  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final Keeping keeping;
  private final TransactionTemplate transaction;
  private final List<ForAWhile> others;

  Sweep(JdbcClient jdbc, Keeping keeping, TransactionTemplate transaction, List<ForAWhile> others) {
    this.jdbc = jdbc;
    this.keeping = keeping;
    this.transaction = transaction;
    this.others = others;
  }

  /** Sweeps once; what cannot be forgotten now is tried again the next time. */
  void run() {
    others.forEach(ForAWhile::drop);
    List<String> due =
        jdbc.sql("select sha256 from file_arrival where " + DUE + " order by at limit " + MOST)
            .query((row, at) -> row.getString(1))
            .list();
    for (String sha256 : due) {
      try {
        transaction.executeWithoutResult(status -> settle(sha256));
      } catch (RuntimeException e) {
        log.warn("file {} is forgotten later: {}", sha256, e.getMessage());
      }
    }
  }

  /** Whoever saves a form with it meanwhile holds the lock, or finds the file gone and says so. */
  private void settle(String sha256) {
    keeping.lock(sha256);
    int noted =
        jdbc.sql("delete from file_arrival where sha256 = ? and " + DUE).param(sha256).update();
    if (noted == 1) {
      keeping.forget(sha256);
    }
  }
}
