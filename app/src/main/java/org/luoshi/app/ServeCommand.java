package org.luoshi.app;

import java.net.BindException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.FirstStart;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.EmbeddedPostgres;
import org.luoshi.app.database.OutsideDatabase;
import org.luoshi.app.database.StartFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code luoshi serve}: starts the database and the server, and prints the address. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  /** Not a status: the process lives on. */
  static final int GOES_ON = -1;

  @ParentCommand private @Nullable LuoshiServer parent;

  @Option(names = "--port")
  private int port = 8080;

  @Option(names = "--bind")
  private String bind = "127.0.0.1";

  @Option(names = "--data")
  private @Nullable Path data;

  @Option(names = "--demo")
  private boolean demo;

  @Override
  public Integer call() {
    DataFolder folder = DataFolder.take(folder());
    try {
      DatabaseAddress outside = outside();
      if (outside == null) {
        System.err.println(words().say("server.starting"));
      }
      EmbeddedPostgres embedded = outside == null ? EmbeddedPostgres.start(folder) : null;
      try {
        DatabaseAddress address =
            embedded == null ? Objects.requireNonNull(outside) : embedded.address();
        if (embedded == null) {
          OutsideDatabase.check(address);
        }
        run(folder, address, embedded);
      } catch (RuntimeException | Error e) {
        if (embedded != null) {
          embedded.close();
        }
        throw e;
      }
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
    return GOES_ON;
  }

  private LuoshiServer words() {
    return Objects.requireNonNull(parent);
  }

  private Path folder() {
    if (data != null) {
      return data;
    }
    String named = LuoshiServer.environment().get("LUOSHI_DATA");
    return Path.of(named != null ? named : demo ? "luoshi-demo" : "luoshi-data");
  }

  static @Nullable DatabaseAddress outside() {
    Map<String, String> environment = LuoshiServer.environment();
    String url = environment.get("LUOSHI_DB_URL");
    if (url == null || url.isBlank()) {
      return null;
    }
    return new DatabaseAddress(
        url.startsWith("jdbc:") ? url : "jdbc:" + url,
        environment.getOrDefault("LUOSHI_DB_USER", "luoshi"),
        environment.getOrDefault("LUOSHI_DB_PASSWORD", ""),
        false);
  }

  private void run(
      DataFolder folder, DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
    SpringApplication application = new SpringApplication(Serving.class);
    application.setDefaultProperties(properties(folder, address));
    try {
      ConfigurableApplicationContext context = application.run();
      if (embedded != null) {
        embedded.watch();
      }
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    context.close();
                    if (embedded != null) {
                      embedded.close();
                    }
                    folder.close();
                  },
                  "stop"));
      context
          .getBean(FirstStart.class)
          .run()
          .ifPresent(password -> System.out.println(words().say("server.first", password)));
      System.out.println(words().say("server.ready", "http://" + bind + ":" + port + "/"));
    } catch (RuntimeException e) {
      throw explained(e);
    }
  }

  private Map<String, Object> properties(DataFolder folder, DatabaseAddress address) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", port);
    properties.put("server.address", bind);
    properties.put("luoshi.demo", demo);
    properties.put("luoshi.data", folder.root().toString());
    properties.put("spring.datasource.url", address.url());
    properties.put("spring.datasource.username", address.user());
    properties.put("spring.datasource.password", address.password());
    properties.put("spring.flyway.url", address.url());
    properties.put("spring.flyway.user", address.user());
    properties.put("spring.flyway.password", address.password());
    return properties;
  }

  /** The reason behind what Spring reports, where the operator can mend it. */
  private StartFailure explained(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartFailure known) {
        return known;
      }
      if (cause instanceof PortInUseException) {
        return new StartFailure(failure, "server.port", port);
      }
      if (cause instanceof BindException) {
        return new StartFailure(failure, "server.bind", bind);
      }
      if (cause instanceof FlywayException) {
        return new StartFailure(failure, "database.migration", cause.getMessage());
      }
    }
    return new StartFailure(failure, "server.failed", failure.getMessage());
  }
}
