package org.luoshi.reader.internal.source.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.internal.source.DocumentOpener;
import org.luoshi.reader.internal.source.Extraction;
import org.luoshi.reader.internal.source.Opened;
import org.luoshi.reader.internal.source.ZipBytes;
import org.luoshi.reader.model.Refusal;
import org.luoshi.reader.model.Refusal.Reason;

class DamagedPackageTest {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static byte[] document(String xml) {
    return new ZipBytes().part("word/document.xml", xml).bytes();
  }

  @Test
  void aTruncatedDocumentIsRefusedWhereverItWasCut() {
    byte[] whole = new WordFile().paragraph("一、目标").bytes();
    for (int length = 4; length < whole.length; length += 7) {
      Refusal refusal = Opened.refusal(Arrays.copyOf(whole, length));
      assertThat(refusal.reason()).as("cut at %s", length).isEqualTo(Reason.TRUNCATED);
      assertThat(refusal.message()).contains("重新复制").doesNotContain("\n");
    }
  }

  @Test
  void flippedBytesNeverThrow() {
    byte[] whole = new WordFile().list(1, "decimal|%1.").listed(1, 0, "目标").bytes();
    for (int i = 4; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x55;
      Extraction read = DocumentOpener.open("样例", damaged, null, PlanReader.MAX_TEXT_BYTES);
      assertThat(read).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<w:document " + W + "><w:body><w:p>",
        "<a/><b/>",
        "<a>\0</a>",
        "<w:document " + W + "><w:body><w:p></w:body></w:document>"
      })
  void aDamagedPartIsRefused(String xml) {
    assertThat(Opened.refusal(document(xml)).reason()).isEqualTo(Reason.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><a/>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\">%p;]><a/>",
        "<!DOCTYPE a [<!ENTITY a \"计\"><!ENTITY b \"&a;&a;&a;\">]><a>&b;</a>"
      })
  void xmlThatDeclaresEntitiesIsRefused(String xml) {
    Refusal refusal = Opened.refusal(document(xml));

    assertThat(refusal.reason()).isEqualTo(Reason.EXTERNAL_ENTITY);
    assertThat(refusal.message()).contains("外部实体", "docx");
  }

  @Test
  void aZipBombIsStoppedEarlyInBoundedMemory() {
    String paragraph = "<w:p/>".repeat(100);
    byte[] bomb =
        document(
            "<w:document " + W + "><w:body>" + paragraph.repeat(60_000) + "</w:body></w:document>");
    assertThat(bomb).hasSizeLessThan(200_000);
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();

    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(Opened.refusal(bomb).reason()).isEqualTo(Reason.ZIP_BOMB));

    runtime.gc();
    long kept = runtime.totalMemory() - runtime.freeMemory() - before;
    assertThat(kept).isLessThan(64L << 20);
  }

  @Test
  void oneEndlessTextIsStoppedToo() {
    byte[] bomb =
        document("<w:document " + W + "><w:body><w:p><w:r><w:t>" + " ".repeat(20_000_000));

    assertThat(Opened.refusal(bomb).reason()).isEqualTo(Reason.ZIP_BOMB);
  }

  @Test
  void moreTextThanTheLimitIsRefused() {
    byte[] bytes = new WordFile().paragraph("每月走访".repeat(100)).bytes();

    assertThat(Opened.refusal(bytes, 1_000).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w:ins", "w:sdt", "w:tbl><w:tr><w:tc", "w:r><w:pict"})
  void hostileNestingIsRefused(String element) {
    String xml =
        "<w:document " + W + "><w:body><w:p>" + ("<" + element + ">").repeat(100_000) + "计划";

    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(Opened.refusal(document(xml)).reason()).isEqualTo(Reason.TRUNCATED));
  }

  @Test
  void aDocumentWithoutBlockTextIsEmpty() {
    assertThat(Opened.refusal(new WordFile().bytes()).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void circularListLinksAndMissingListsAreHarmless() {
    WordFile file =
        new WordFile()
            .numbering(
                "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"s\"/></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")
            .styles(
                "<w:style w:type=\"numbering\" w:styleId=\"s\"><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
                    + "</w:numPr></w:pPr></w:style>")
            .listed(1, 12, "甲")
            .listed(99, 0, "乙");

    assertThat(Opened.text(file.bytes()).text()).isEqualTo("甲\n乙\n");
  }
}
