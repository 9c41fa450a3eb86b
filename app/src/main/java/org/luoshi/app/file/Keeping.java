package org.luoshi.app.file;

import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping and forgetting the same bytes exclude each other: whoever writes a row that names a file
 * locks it first, in the same transaction.
 */
@Component
public class Keeping {
  private final FileStore files;
  private final JdbcClient jdbc;

  Keeping(FileStore files, JdbcClient jdbc) {
    this.files = files;
    this.jdbc = jdbc;
  }

  /** Lets nobody else keep or forget these bytes until the end of the transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(String sha256) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 3))")
        .param(sha256)
        .query((row, at) -> true)
        .single();
  }

  /**
   * To be called before rows are written that name a file taken in earlier.
   *
   * @throws Refused when somebody has forgotten it meanwhile: it has to be sent again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Kept kept) {
    lock(kept.sha256());
    boolean whole = files.has(kept.sha256());
    if (whole && kept.thumbnail() != null) {
      lock(kept.thumbnail());
      whole = files.has(kept.thumbnail());
    }
    if (!whole) {
      throw new Refused(Intake.FIELD, "fault.file.gone", kept.name());
    }
  }

  /** Forgets the bytes unless a row, of whatever scope, names them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(String sha256) {
    lock(sha256);
    if (!jdbc.sql("select luoshi_file_is_used(?)").param(sha256).query(Boolean.class).single()) {
      files.remove(sha256);
    }
  }
}
