package org.luoshi.reader.internal.source.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.internal.source.DocumentOpener;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.Opened;
import org.luoshi.reader.internal.source.SampleFile;
import org.luoshi.reader.internal.source.docx.AllSorts;
import org.luoshi.reader.internal.source.docx.YearPlan;
import org.luoshi.reader.model.Refusal.Reason;

class DocReaderTest {
  @Test
  void aPlanReadsAsItsDocxDoes() {
    SourceText doc = Opened.text(SampleFile.bytes("year-plan.doc"));
    SourceText docx = Opened.text(YearPlan.docx());

    assertThat(doc.text()).isEqualTo(docx.text());
    assertThat(doc.marks()).isEqualTo(docx.marks());
  }

  @Test
  void changesFieldsNotesHiddenTextAndMergedCellsReadAsInDocx() {
    SourceText doc = Opened.text(SampleFile.bytes("all-sorts.doc"));
    SourceText docx = Opened.text(AllSorts.docx());

    assertThat(doc.text()).isEqualTo(docx.text());
    assertThat(doc.marks()).isEqualTo(docx.marks());
    assertThat(doc.text())
        .startsWith("①第一件\n①.A、细目\n②第二件\n第壹条 总则\n")
        .contains("每季度走访一次，\n参看分工方案\n参保率达到98%以上。\n以户籍人口计。\n")
        .doesNotContain("改掉", "看不见", "HYPERLINK");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 600, 5_000, 14_000})
  void aFileCutOffIsRefusedAsDamaged(int length) {
    byte[] cut = Arrays.copyOf(SampleFile.bytes("year-plan.doc"), length);

    assertThat(Opened.refusal(cut).reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(Opened.refusal(cut).message()).contains("docx");
  }

  @Test
  void anOlderFileIsToldApart() {
    byte[] file = SampleFile.bytes("year-plan.doc");
    file[wordHeader(file) + 2] = 0x65;
    file[wordHeader(file) + 3] = 0;

    assertThat(Opened.refusal(file).reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(Opened.refusal(file).message()).contains("Word 6.0/95", "另存为 docx");
  }

  @Test
  void aLockedFileIsToldApart() {
    byte[] file = SampleFile.bytes("year-plan.doc");
    file[wordHeader(file) + 11] |= 1;

    assertThat(Opened.refusal(file).reason()).isEqualTo(Reason.ENCRYPTED);
    assertThat(Opened.refusal(file).message()).contains("密码", "docx");
  }

  /** Where the file information block begins ([MS-DOC] 2.5.2: wIdent is 0xA5EC). */
  private static int wordHeader(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf("\u00EC\u00A5");
  }

  @Test
  void moreTextThanTheLimitIsRefused() {
    assertThat(Opened.refusal(SampleFile.bytes("year-plan.doc"), 500).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void damagedFilesAreReadOrRefusedInTime() {
    Random random = new Random(7);
    byte[] file = SampleFile.bytes("all-sorts.doc");

    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 200; i++) {
            byte[] damaged = file.clone();
            for (int hits = 1 << random.nextInt(8); hits > 0; hits--) {
              damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(DocumentOpener.open("样例", damaged, null, PlanReader.MAX_TEXT_BYTES))
                .isNotNull();
          }
        });
  }
}
