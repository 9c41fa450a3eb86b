package org.luoshi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.app.backup.RefusedArchives.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.app.backup.Manifest.AuditEnd;
import org.luoshi.app.database.Migration;
import org.luoshi.app.database.Migrations;

/** Archives are believed only when they are whole, ours, and known. */
class ArchiveTest {
  @TempDir Path folder;

  private Path archive(int formatVersion, List<Migration> migrations) throws IOException {
    Path file = folder.resolve("archive.zip");
    Files.deleteIfExists(file);
    try (ArchiveWriter writer = new ArchiveWriter(file)) {
      var rows = writer.add("rows/tree.copy", out -> out.write(new byte[500]));
      writer.finish(
          new Manifest(
              Manifest.FORMAT,
              formatVersion,
              "9.9",
              "18.6",
              "2026-05-04T04:00:00Z",
              migrations,
              List.of(new Manifest.Rows("tree", List.of("key"), 1, rows)),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              new AuditEnd(0, 0, ""),
              null));
    }
    return file;
  }

  @Test
  void aWholeOneIsOpened() throws IOException {
    try (Archive archive = Archive.open(archive(1, Migrations.known()))) {
      assertThat(archive.manifest().luoshi()).isEqualTo("9.9");
    }
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    byte[] whole = Files.readAllBytes(archive(1, Migrations.known()));
    Path flipped = folder.resolve("flipped.zip");
    Random random = new Random(4);
    for (int at = 0; at < whole.length; at++) {
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(flipped, bytes);
      assertThat(refusal(() -> Archive.open(flipped)).key())
          .as("byte %d of %d", at, whole.length)
          .isIn("restore.broken", "restore.foreign", "restore.newer");
    }
  }

  @Test
  void oneThatEndsTooSoonIsFound() throws IOException {
    byte[] whole = Files.readAllBytes(archive(1, Migrations.known()));
    Path cut = folder.resolve("cut.zip");
    for (int length = 0; length < whole.length; length += 37) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThat(refusal(() -> Archive.open(cut)).key()).isIn("restore.broken", "restore.foreign");
    }
  }

  @Test
  void oneOfANewerProgramIsRefused() throws IOException {
    assertThat(refusal(() -> Archive.open(archive(2, Migrations.known()))).key())
        .isEqualTo("restore.newer");
    List<Migration> future = List.of(new Migration("9901", "moon/V9901__landing.sql", 7));
    assertThat(refusal(() -> Archive.open(archive(1, future))).key()).isEqualTo("restore.newer");
  }

  @Test
  void whatIsNoArchiveOfOursIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("plan.txt"), "工作计划");
    assertThat(refusal(() -> Archive.open(text)).key()).isEqualTo("restore.foreign");
    assertThat(refusal(() -> Archive.open(folder.resolve("none.zip"))).key())
        .isEqualTo("restore.missing");
  }
}
