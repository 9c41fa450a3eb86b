package org.luoshi.app.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Today, by the clock of the database. */
@Component
public class Today {
  private static final ThreadLocal<@Nullable LocalDate> OF_TRANSACTION = new ThreadLocal<>();

  private final JdbcClient jdbc;

  Today(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The day on which the present transaction began; without one, now. */
  @Transactional(readOnly = true)
  public LocalDate get() {
    LocalDate told = OF_TRANSACTION.get();
    // a transaction within another one has taken the answer along
    return told == null ? jdbc.sql("select current_date").query(LocalDate.class).single() : told;
  }

  static void begin(LocalDate day) {
    OF_TRANSACTION.set(day);
  }

  static void end() {
    OF_TRANSACTION.remove();
  }
}
