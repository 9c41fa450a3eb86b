package org.luoshi.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The steps of the schema: which this program knows, and which a database has. Stages number their
 * steps apart, so a set of steps, not the highest number, says how far a database is.
 */
public final class Migrations {
  private static final String ROOT = "db/migration/";

  private Migrations() {}

  /** The steps that this program knows, by version. */
  public static List<Migration> known() {
    return resources().stream()
        .map(Migrations::read)
        .sorted(Comparator.comparing(Migration::version))
        .toList();
  }

  /** The steps that a database has, by version; none when it is no database of Luoshi. */
  public static List<Migration> applied(Connection connection) throws SQLException {
    List<Migration> applied = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      if (!isThere(statement)) {
        return applied;
      }
      try (ResultSet row =
          statement.executeQuery(
              """
              select version, script, checksum from flyway_schema_history
              where version is not null and success order by version collate "C"
              """)) {
        while (row.next()) {
          applied.add(new Migration(row.getString(1), row.getString(2), row.getInt(3)));
        }
      }
    }
    return applied;
  }

  private static boolean isThere(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select to_regclass('public.flyway_schema_history') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The first step of a list that this program does not know, or knows otherwise. */
  public static java.util.Optional<Migration> firstUnknown(List<Migration> steps) {
    Set<Migration> known = Set.copyOf(known());
    return steps.stream().filter(step -> !known.contains(step)).findFirst();
  }

  /**
   * Refuses a database that a newer program has worked on.
   *
   * @throws StartFailure with what to do
   */
  static void checkKnown(Connection connection) throws SQLException {
    Set<String> known = Set.copyOf(known().stream().map(Migration::version).toList());
    for (Migration step : applied(connection)) {
      if (!known.contains(step.version())) {
        throw new StartFailure("database.newer", step.script());
      }
    }
  }

  /** Whether a database has all steps and no others, so that none has to be taken. */
  public static boolean areTaken(DatabaseAddress address) {
    try (Connection connection = address.connect()) {
      return applied(connection).equals(known());
    } catch (SQLException e) {
      throw new StartFailure(e, "database.away", address, e.getMessage());
    }
  }

  /** Takes these steps and no others. */
  public static void take(DatabaseAddress address, List<Migration> steps) {
    try {
      Path copies = Files.createTempDirectory("luoshi-migrations");
      try {
        for (Resource resource : resources()) {
          if (steps.contains(read(resource))) {
            copy(resource, copies);
          }
        }
        migrate(address, "filesystem:" + copies);
      } finally {
        delete(copies);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes all steps that a database does not have yet. */
  public static void takeAll(DatabaseAddress address) {
    migrate(address, "classpath:" + ROOT);
  }

  private static void migrate(DatabaseAddress address, String location) {
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations(location)
        .outOfOrder(true)
        .load()
        .migrate();
  }

  private static void copy(Resource resource, Path to) throws IOException {
    Path copy = to.resolve(script(resource));
    Files.createDirectories(copy.getParent());
    try (InputStream in = resource.getInputStream()) {
      Files.copy(in, copy);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<Resource> resources() {
    try {
      Resource[] all =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + ROOT + "**/V*.sql");
      return List.of(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Migration read(Resource resource) {
    String script = script(resource);
    String file = script.substring(script.lastIndexOf('/') + 1);
    try {
      String text = resource.getContentAsString(StandardCharsets.UTF_8);
      CRC32 checksum = new CRC32();
      text.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
      return new Migration(
          file.substring(1, file.indexOf("__")), script, (int) checksum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String script(Resource resource) {
    try {
      URL url = resource.getURL();
      String place = url.toString();
      return place.substring(place.lastIndexOf(ROOT) + ROOT.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
