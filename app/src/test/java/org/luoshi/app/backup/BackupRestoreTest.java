package org.luoshi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.database.Migration;
import org.luoshi.app.database.Migrations;
import org.luoshi.app.database.StartFailure;

/** What is restored is what was backed up. */
class BackupRestoreTest {
  private static final String DEFERRABLE =
      "select string_agg(conname, ' ' order by conname) from pg_constraint where contype = 'f' and condeferrable";

  @TempDir static Path temp;
  static Place embedded;
  static Place outside;

  @BeforeAll
  static void fillBoth() throws Exception {
    embedded = Place.embedded(temp.resolve("from-embedded")).fill();
    outside = Place.outside(temp.resolve("from-outside")).fill();
  }

  @AfterAll
  static void stop() throws Exception {
    embedded.close();
    outside.close();
  }

  private static Place source(String kind) {
    return kind.equals("embedded") ? embedded : outside;
  }

  private static Place target(String kind, Path folder) throws Exception {
    return kind.equals("embedded") ? Place.embedded(folder) : Place.outside(folder);
  }

  @ParameterizedTest
  @CsvSource({"embedded, embedded", "embedded, outside", "outside, embedded", "outside, outside"})
  void rowsFilesAndCountsAreEqual(String from, String to, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("one.zip");
    Manifest before = source(from).backup(file);
    try (Place place = target(to, folder.resolve("to"))) {
      place.restore(file);
      Manifest after = place.backup(folder.resolve("two.zip"));

      assertThat(after.tables()).isEqualTo(before.tables());
      assertThat(after.files()).isEqualTo(before.files()).hasSize(2);
      assertThat(after.sequences()).isEqualTo(before.sequences());
      assertThat(after.audit()).isEqualTo(before.audit());
      assertThat(after.migrations()).isEqualTo(before.migrations());
      assertThat(place.ask("select name_zh from tree where key = 'government'")).isEqualTo("行政区");
      assertThat(place.stored("计划.txt"))
          .isEqualTo(place.ask("select body from document"))
          .contains("每月走访一次");
      goesOnWorking(place);
      assertThat(place.ask(DEFERRABLE)).isEqualTo(source(from).ask(DEFERRABLE));
    }
  }

  /** New numbers follow the old ones, triggers fire, keys and row-level security hold as before. */
  private static void goesOnWorking(Place place) throws SQLException {
    assertThat(
            place.ask(
                "insert into organisation (name, kind) values ('新村', 'village') returning id"))
        .isEqualTo("3");
    place.enter(1);
    assertThat(place.ask("select count(distinct previous) from audit_entry")).isEqualTo("6");
    assertThat(place.askAsApplication("select count(*) from organisation")).isEqualTo("0");
    assertThat(
            place.ask(
                "select count(*) from pg_class where relrowsecurity and not relforcerowsecurity"))
        .isEqualTo("0");
    assertThat(place.ask("select count(*) from pg_trigger where tgenabled <> 'O'")).isEqualTo("0");
  }

  @Test
  void anOlderArchiveIsLoadedIntoItsOwnSchemaAndThenBroughtUpToDate(@TempDir Path folder)
      throws Exception {
    List<Migration> first = Migrations.known().subList(0, 2);
    Path file = folder.resolve("old.zip");
    try (Place old = Place.outside(folder.resolve("old"))) {
      Migrations.take(old.address(), first);
      old.run("insert into organisation (name, kind) values ('旧村', 'village')");
      assertThat(old.backup(file).migrations()).isEqualTo(first);
    }
    try (Place place = Place.outside(folder.resolve("new"))) {
      place.restore(file);
      assertThat(place.ask("select name from organisation")).isEqualTo("旧村");
      assertThat(place.backup(folder.resolve("new.zip")).migrations())
          .isEqualTo(Migrations.known());
    }
  }

  @Test
  void aBackupShowsOneMomentWhileOthersWrite(@TempDir Path folder) throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    try (Place busy = Place.outside(folder.resolve("busy"))) {
      busy.fill();
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (going.get()) {
                      addVillageWithItsPlace(busy);
                    }
                  });
      for (int round = 0; round < 5; round++) {
        Manifest made = busy.backup(folder.resolve(round + ".zip"));
        assertThat(rows(made, "organisation")).isEqualTo(rows(made, "tree_place"));
      }
      going.set(false);
      writer.join();
    }
  }

  private static void addVillageWithItsPlace(Place place) {
    try {
      place.run(
          """
          with o as (insert into organisation (name, kind) values ('村', 'village') returning id)
          insert into tree_place (tree, organisation_id, path, valid)
          select 'government', id, 'government.1', '[2026-01-01,)' from o
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long rows(Manifest manifest, String table) {
    return manifest.tables().stream()
        .filter(rows -> rows.table().equals(table))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  @Test
  void aTargetThatIsNotEmptyIsLeftAsItIs(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("one.zip");
    outside.backup(file);
    Manifest before = embedded.backup(folder.resolve("before.zip"));
    assertThat(RefusedArchives.refusal(() -> embedded.restore(file)).key())
        .isEqualTo("restore.not-empty");
    assertThat(embedded.backup(folder.resolve("after.zip"))).isEqualTo(before);
  }

  @Test
  void anExistingFileIsNotOverwrittenAndNoHalfFileIsLeft(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("mine.zip"), "mine");
    assertThat(RefusedArchives.refusal(() -> embedded.backup(file)).key())
        .isEqualTo("backup.exists");
    assertThat(RefusedArchives.refusal(() -> embedded.backup(folder.resolve("no/such.zip"))).key())
        .isEqualTo("backup.no-folder");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aUserWhoMaySeeOnlySomeRowsMakesNoBackup(@TempDir Path folder) throws Exception {
    try (Place place = Place.outside(folder.resolve("place"))) {
      place.fill();
      place.run("drop policy owner on seat");
      StartFailure refused = RefusedArchives.refusal(() -> place.backup(folder.resolve("no.zip")));
      assertThat(refused.key()).isEqualTo("backup.hidden");
      assertThat(folder.resolve("no.zip")).doesNotExist();
    }
  }
}
