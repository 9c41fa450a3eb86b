package org.luoshi.cli.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.cli.index.IndexRefused.Problem;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.similar.Letters;

class IndexFileTest {
  private static final String TEXT = "清理村口水塘每周两次由水管站派人值守村民轮流参加";

  @TempDir private Path folder;
  private Path index;
  private Path file;

  @BeforeEach
  void anIndexOfTwoFiles() throws IOException {
    index = folder.resolve("index");
    file = index.resolve(PlanIndex.FILE);
    add("甲.txt", "a", TEXT);
    add("乙.txt", "b", TEXT + "年底张榜公布");
  }

  @Test
  void whatWasAddedIsThere() throws IOException {
    List<IndexedPlan> plans = plans();
    assertThat(plans).extracting(IndexedPlan::file).containsExactly("甲.txt", "乙.txt");
    assertThat(plans.get(1).title()).isEqualTo("标题");
    assertThat(plans.get(1).letters().text()).isEqualTo(TEXT + "年底张榜公布");
    assertThat(plans.get(1).letters().span(2, 5)).isEqualTo(new Span(102, 105));
  }

  @Test
  void everyCommittedByteIsMissed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      Problem expected = length == 0 ? Problem.NOT_AN_INDEX : Problem.CUT_SHORT;
      assertThat(problem()).as("cut to %d bytes", length).isEqualTo(expected);
      if (length % 100 == 0) {
        assertThatThrownBy(() -> IndexWriter.open(index)).isInstanceOf(IndexRefused.class);
      }
    }
  }

  @Test
  void everyChangedBitIsNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += at < IndexHead.RECORDS ? 11 : 1) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << at % 8);
      Files.write(file, changed);
      assertThat(problem()).as("byte %d", at).isNotNull();
    }
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    ByteBuffer head = ByteBuffer.wrap(whole).putInt(8, IndexHead.VERSION + 1);
    CRC32C crc = new CRC32C();
    crc.update(whole, 0, IndexHead.BLOCK - 4);
    head.putInt(IndexHead.BLOCK - 4, (int) crc.getValue());
    Files.write(file, whole);
    assertThat(problem()).isEqualTo(Problem.OTHER_VERSION);
  }

  @Test
  void whatWasNotCommittedDoesNotCountAndIsCutOffByTheNextAdding() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    try (IndexWriter writer = IndexWriter.open(index)) {
      writer.file("丙.txt", "c".repeat(64), 1);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    byte[] torn = java.util.Arrays.copyOf(whole, whole.length + 77);
    torn[whole.length + 3] = 9;
    Files.write(file, torn);
    assertThat(plans()).hasSize(2);
    add("丁.txt", "d", TEXT);
    assertThat(plans()).hasSize(3);
  }

  @Test
  void onlyOneAddsAtATime() throws IOException {
    try (IndexWriter first = IndexWriter.open(index)) {
      assertThat(first.has("甲.txt", "a".repeat(64))).isTrue();
      assertThatThrownBy(() -> IndexWriter.open(index))
          .isInstanceOfSatisfying(
              IndexRefused.class, e -> assertThat(e.problem()).isEqualTo(Problem.BUSY));
      assertThat(plans()).hasSize(2);
    }
    try (IndexWriter next = IndexWriter.open(index)) {
      assertThat(next.has("戊.txt", "e".repeat(64))).isFalse();
    }
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("own.txt"), "别动");
    assertThatThrownBy(() -> IndexWriter.open(folder))
        .isInstanceOfSatisfying(
            IndexRefused.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_AN_INDEX));
    assertThat(folder.resolve(PlanIndex.FILE)).doesNotExist();
  }

  private void add(String name, String sha256, String text) throws IOException {
    try (IndexWriter writer = IndexWriter.open(index)) {
      writer.file(name, sha256.repeat(64), 1);
      writer.plan(1, "标题", Letters.of(text, new int[] {0, 100, 1}));
      writer.commit();
    }
  }

  private List<IndexedPlan> plans() throws IOException {
    List<IndexedPlan> plans = new ArrayList<>();
    PlanIndex.read(index, added -> {}, plans::add);
    return plans;
  }

  private Problem problem() throws IOException {
    try {
      plans();
      throw new AssertionError("not refused");
    } catch (IndexRefused e) {
      return e.problem();
    }
  }
}
