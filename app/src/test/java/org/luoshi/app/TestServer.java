package org.luoshi.app;

import java.nio.file.Path;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.EmbeddedPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The real PostgreSQL of the tests: one cluster for the whole run, started at first use; each test
 * class that asks gets a database of its own in it.
 */
public final class TestServer {
  private static final DataFolder FOLDER =
      DataFolder.take(Path.of("target", "test-data-" + ProcessHandle.current().pid()));
  private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(FOLDER);

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
  }

  private TestServer() {}

  /** Where the shared database answers. */
  public static DatabaseAddress address() {
    return POSTGRES.address();
  }

  /** Points a Spring test at the shared database. */
  public static void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", () -> address().url());
    registry.add("spring.datasource.username", () -> address().user());
    registry.add("spring.datasource.password", () -> address().password());
    // what is tested here need not outlive the machine: KillTest asks that of a server of its own
    registry.add(
        "spring.datasource.hikari.connection-init-sql",
        () -> "set role luoshi_app; set timezone = 'Asia/Shanghai'; set synchronous_commit = off");
    registry.add("spring.flyway.url", () -> address().url());
    registry.add("spring.flyway.user", () -> address().user());
    registry.add("spring.flyway.password", () -> address().password());
    registry.add("luoshi.data", () -> FOLDER.root().toString());
  }
}
