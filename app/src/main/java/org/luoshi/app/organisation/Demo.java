package org.luoshi.app.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Banner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the data is a demonstration; every page says so then, however the server was started. */
@Component
public class Demo implements Banner {
  private final JdbcClient jdbc;
  private volatile @Nullable Boolean known;

  Demo(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this database holds the demonstration. */
  public boolean isHere() {
    Boolean here = known;
    if (here == null) {
      Optional<String> mark =
          jdbc.sql("select content from setting where key = 'demo'").query(String.class).optional();
      here = mark.isPresent();
      known = here;
    }
    return here;
  }

  /** Marks the database as a demonstration. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mark() {
    jdbc.sql("insert into setting (key, content) values ('demo', current_date::text)").update();
    known = null;
  }

  @Override
  public @Nullable String key() {
    return isHere() ? "frame.demo" : null;
  }
}
