package org.luoshi.app;

import java.nio.file.Path;
import java.util.Objects;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.EmbeddedPostgres;
import org.luoshi.app.organisation.DemoData;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server with the demonstration's data, in a folder and a database of its own. */
final class DemoServer implements AutoCloseable {
  /** The password of each of its accounts, such as {@code demo-lead}. */
  static final String PASSWORD = "Demo-12345678";

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext context;

  DemoServer() {
    folder =
        DataFolder.take(Path.of("target", "test-demo-server-" + ProcessHandle.current().pid()));
    postgres = EmbeddedPostgres.start(folder);
    DatabaseAddress address = postgres.address();
    context =
        new SpringApplicationBuilder(Serving.class)
            .run(
                "--server.port=0",
                "--luoshi.data=" + folder.root(),
                "--luoshi.login-attempts-per-minute=1000",
                "--spring.datasource.url=" + address.url(),
                "--spring.datasource.username=" + address.user(),
                "--spring.datasource.password=" + address.password(),
                "--spring.flyway.url=" + address.url(),
                "--spring.flyway.user=" + address.user(),
                "--spring.flyway.password=" + address.password());
    context.getBean(DemoData.class).fill(PASSWORD, "here");
  }

  /** Where it answers. */
  int port() {
    return Objects.requireNonNull(
        context.getEnvironment().getProperty("local.server.port", Integer.class));
  }

  @Override
  public void close() {
    context.close();
    postgres.close();
    folder.close();
  }
}
