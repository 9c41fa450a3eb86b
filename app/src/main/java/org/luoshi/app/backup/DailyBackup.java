package org.luoshi.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.app.database.DataFolder;
import org.luoshi.app.database.DatabaseAddress;
import org.luoshi.app.database.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup a day into the data folder's {@code backups}, after three in the morning; a machine that
 * is off at night makes it as soon as it runs. Old ones go by {@link Rotation}.
 */
public final class DailyBackup {
  private static final Logger log = LoggerFactory.getLogger(DailyBackup.class);
  private static final LocalTime EARLIEST = LocalTime.of(3, 0);
  private static final long LOOK_EVERY = 10 * 60_000L;

  private final DatabaseAddress address;
  private final DataFolder folder;
  private final Clock clock;

  /** Daily backups of one Luoshi. */
  public DailyBackup(DatabaseAddress address, DataFolder folder, Clock clock) {
    this.address = address;
    this.folder = folder;
    this.clock = clock;
  }

  /** Looks every ten minutes whether one is due, in a thread that ends with the process. */
  public void start() {
    Thread.ofPlatform().daemon().name("daily-backup").start(this::keepLooking);
  }

  private void keepLooking() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY);
        runWhenDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes today's backup when it is due; a failure is one line in the log. */
  public void runWhenDue() {
    try {
      if (isDue()) {
        run();
      }
    } catch (StartFailure e) {
      failed(e.words(Locale.CHINESE));
    } catch (IOException | RuntimeException e) {
      failed(String.valueOf(e.getMessage()));
    }
  }

  private void failed(String why) {
    log.error(StartFailure.say(Locale.CHINESE, "backup.daily", folder.at("backups"), why));
  }

  private boolean isDue() throws IOException {
    ZonedDateTime now = ZonedDateTime.now(clock);
    return !now.toLocalTime().isBefore(EARLIEST) && !backups(folder).containsKey(now.toLocalDate());
  }

  private void run() throws IOException {
    Files.createDirectories(folder.at("backups"));
    Path file = folder.at("backups", "luoshi-" + LocalDate.now(clock) + ".zip");
    new Backup(address, folder, false).write(file, clock.instant());
    Map<LocalDate, Path> all = backups(folder);
    Set<LocalDate> kept = Rotation.kept(all.keySet());
    for (Map.Entry<LocalDate, Path> backup : all.entrySet()) {
      if (!kept.contains(backup.getKey())) {
        Files.deleteIfExists(backup.getValue());
      }
    }
  }

  /** The ends of the audit trail that the daily backups remember; unreadable ones remember none. */
  public static List<Manifest.AuditEnd> rememberedEnds(DataFolder folder) {
    List<Manifest.AuditEnd> ends = new ArrayList<>();
    try {
      for (Path backup : backups(folder).values()) {
        Archive.glance(backup).ifPresent(manifest -> ends.add(manifest.audit()));
      }
    } catch (IOException e) {
      log.warn("{}: {}", folder.at("backups"), e.getMessage());
    }
    return ends;
  }

  private static SortedMap<LocalDate, Path> backups(DataFolder folder) throws IOException {
    if (!Files.isDirectory(folder.at("backups"))) {
      return new TreeMap<>();
    }
    try (Stream<Path> files = Files.list(folder.at("backups"))) {
      return files
          .flatMap(file -> day(file).stream().map(day -> Map.entry(day, file)))
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
  }

  /** The day of a daily backup; empty for any other file, which is left alone. */
  private static Optional<LocalDate> day(Path file) {
    String name = file.getFileName().toString();
    if (!name.matches("luoshi-\\d{4}-\\d\\d-\\d\\d\\.zip")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(name.substring(7, 17)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
