package org.luoshi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One backup a day; seven days and four weeks of them are kept. */
class DailyBackupTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Test
  void sevenDaysAndTheLastOfFourWeeksAreKept() {
    LocalDate sunday = LocalDate.of(2026, 5, 31);
    List<LocalDate> days = IntStream.range(0, 60).mapToObj(sunday::minusDays).toList();
    assertThat(Rotation.kept(days))
        .containsExactlyInAnyOrder(
            sunday,
            LocalDate.of(2026, 5, 30),
            LocalDate.of(2026, 5, 29),
            LocalDate.of(2026, 5, 28),
            LocalDate.of(2026, 5, 27),
            LocalDate.of(2026, 5, 26),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 5, 24),
            LocalDate.of(2026, 5, 17),
            LocalDate.of(2026, 5, 10));
  }

  @Test
  void everyDayOfAYearLeavesAtMostTenAndAlwaysTheLatest() {
    List<LocalDate> kept = List.of();
    for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
      kept = List.copyOf(Rotation.kept(Stream.concat(kept.stream(), Stream.of(day)).toList()));
      assertThat(kept).hasSizeLessThanOrEqualTo(10).contains(day);
    }
    assertThat(kept).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void aBackupIsMadeOnceADayAfterThreeAndOldOnesGo(@TempDir Path temp) throws Exception {
    try (Place place = Place.outside(temp)) {
      place.fill();
      Path backups = Files.createDirectories(place.at("backups"));
      Files.writeString(backups.resolve("luoshi-2025-01-01.zip"), "");
      Files.writeString(backups.resolve("mine.zip"), "");
      for (int day = 10; day < 20; day++) {
        Files.writeString(backups.resolve("luoshi-2026-05-" + day + ".zip"), "");
      }
      look(place, "2026-05-19T18:59:00Z"); // 02:59 in Shanghai
      assertThat(backups.resolve("luoshi-2026-05-20.zip")).doesNotExist();
      look(place, "2026-05-20T01:30:00Z");
      Path made = backups.resolve("luoshi-2026-05-20.zip");
      Archive.open(made).close();
      var written = Files.getLastModifiedTime(made);
      look(place, "2026-05-20T03:30:00Z");

      assertThat(Files.getLastModifiedTime(made)).isEqualTo(written);
      assertThat(backups.resolve("mine.zip")).exists();
      assertThat(backups.resolve("luoshi-2025-01-01.zip")).exists();
      assertThat(backups.resolve("luoshi-2026-05-12.zip")).doesNotExist();
      assertThat(DailyBackup.rememberedEnds(place.open().folder())).hasSize(1);
    }
  }

  private static void look(Place place, String at) {
    new DailyBackup(place.address(), place.open().folder(), Clock.fixed(Instant.parse(at), ZONE))
        .runWhenDue();
  }
}
