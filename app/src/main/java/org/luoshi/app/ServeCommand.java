package org.luoshi.app;

import java.net.BindException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.FirstStart;
import org.luoshi.app.access.SealingMark;
import org.luoshi.app.backup.DailyBackup;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.EmbeddedPostgres;
import org.luoshi.app.database.Migrations;
import org.luoshi.app.database.OutsideDatabase;
import org.luoshi.app.database.StartFailure;
import org.luoshi.app.organisation.DemoData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code luoshi serve}: starts the database and the server, and prints the address. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  /** Not a status: the process lives on. */
  static final int GOES_ON = -1;

  @ParentCommand private @Nullable LuoshiServer parent;
  @Mixin private Listening listening = new Listening();
  @Mixin private DataOption data = new DataOption();

  @Option(names = "--demo")
  private boolean demo;

  @Option(names = "--daily-backup", negatable = true)
  private @Nullable Boolean dailyBackup;

  @Option(names = "--new-keys")
  private boolean newKeys;

  @Override
  public Integer call() {
    listening.check(words());
    DataFolder folder =
        DataFolder.take(data.folder(words(), demo ? "luoshi-demo" : DataOption.USUAL));
    try {
      DatabaseAddress outside = words().outside();
      EmbeddedPostgres embedded = outside == null ? EmbeddedPostgres.in(folder) : null;
      DatabaseAddress address =
          embedded == null ? Objects.requireNonNull(outside) : embedded.address();
      run(folder, address, embedded);
    } catch (RuntimeException | Error e) {
      folder.close();
      throw e;
    }
    return GOES_ON;
  }

  private LuoshiServer words() {
    return Objects.requireNonNull(parent);
  }

  private void run(
      DataFolder folder, DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
    if (embedded != null) {
      System.err.println(words().say("server.starting"));
    }
    CompletableFuture<Boolean> database = begin(address, embedded);
    ConfigurableApplicationContext context;
    try {
      context = Serving.on(new ComingDatabase(address, database), settings(folder, address)).run();
    } catch (RuntimeException e) {
      stop(database, embedded);
      throw explained(e);
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.close();
                  stop(database, embedded);
                  folder.close();
                },
                "stop"));
    if (embedded != null) {
      embedded.watch();
    }
    if (dailyBackup == null ? embedded != null && !demo : dailyBackup) {
      new DailyBackup(address, folder, Clock.system(ZoneId.of("Asia/Shanghai"))).start();
    }
    tell(folder, context);
  }

  /**
   * The database starts while the server is put together; with it comes whether its schema is that
   * of this program.
   */
  private static CompletableFuture<Boolean> begin(
      DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
    CompletableFuture<Boolean> database = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("database-start")
        .start(
            () -> {
              try {
                if (embedded == null) {
                  OutsideDatabase.check(address);
                } else {
                  embedded.start();
                }
                database.complete(Migrations.areTaken(address));
              } catch (RuntimeException | Error e) {
                database.completeExceptionally(e);
              }
            });
    return database;
  }

  /** Whatever became of the start, nothing of the database is left running. */
  private static void stop(
      CompletableFuture<Boolean> database, @Nullable EmbeddedPostgres embedded) {
    database.exceptionally(failure -> false).join();
    if (embedded != null) {
      embedded.close();
    }
  }

  private void tell(DataFolder folder, ConfigurableApplicationContext context) {
    SealingMark mark = context.getBean(SealingMark.class);
    if (newKeys) {
      mark.renew();
    }
    mark.check();
    if (demo) {
      demonstrate(folder, context.getBean(DemoData.class));
    }
    context
        .getBean(FirstStart.class)
        .run()
        .ifPresent(password -> System.out.println(words().say("server.first", password)));
    int port =
        Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    System.out.println(words().say("server.ready", listening.url(port)));
    if (listening.isOpenToEavesdroppers()) {
      System.err.println(words().say("server.open"));
    }
    if (Rehearsal.isAsked()) {
      Rehearsal.run(listening.url(port));
    }
  }

  /** The password of the demonstration stays the same in one data folder. */
  private void demonstrate(DataFolder folder, DemoData data) {
    String secret = folder.secret("demo-password").replaceAll("[^A-Za-z0-9]", "");
    String password = "Demo-" + secret.substring(0, 8);
    List<DemoData.Login> logins = data.fill(password, folder.root().toString());
    System.out.println(words().say("server.demo", password));
    logins.forEach(login -> System.out.println("  " + login.name() + "\t" + login.words()));
  }

  private Map<String, Object> settings(DataFolder folder, DatabaseAddress address) {
    Map<String, Object> properties = new HashMap<>(listening.properties());
    properties.put("luoshi.data", folder.root().toString());
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
        return new StartFailure(failure, "server.port", listening.port());
      }
      if (cause instanceof BindException) {
        return new StartFailure(failure, "server.bind", listening.bind());
      }
      if (cause instanceof FlywayException) {
        return new StartFailure(failure, "database.migration", cause.getMessage());
      }
    }
    log.error("unexpected", failure);
    return new StartFailure(failure, "server.failed", failure.getMessage());
  }
}
