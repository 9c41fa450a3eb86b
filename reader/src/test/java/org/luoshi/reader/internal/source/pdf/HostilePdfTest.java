package org.luoshi.reader.internal.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.internal.source.DocumentOpener;
import org.luoshi.reader.internal.source.Opened;
import org.luoshi.reader.internal.source.SampleFile;
import org.luoshi.reader.model.Refusal.Reason;

class HostilePdfTest {
  private static void inTime(byte[] file) {
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () ->
            assertThat(DocumentOpener.open("样例", file, null, PlanReader.MAX_TEXT_BYTES))
                .isNotNull());
  }

  @Test
  void damagedFilesAreReadOrRefused() {
    Random random = new Random(11);
    byte[] file = SampleFile.bytes("year-plan.pdf");
    for (int i = 0; i < 60; i++) {
      byte[] damaged = file.clone();
      for (int hits = 1 << random.nextInt(9); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      inTime(damaged);
    }
  }

  @Test
  void aStreamThatSwellsBeyondMeasureIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(spaces);
      }
    }
    String head =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
            + packed.size()
            + ">>stream\n";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(head.getBytes(StandardCharsets.ISO_8859_1));
    packed.writeTo(file);
    file.write("\nendstream endobj\ntrailer<</Root 1 0 R>>".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Opened.refusal(file.toByteArray()).reason()).isEqualTo(Reason.ZIP_BOMB);
  }

  @Test
  void thousandsOfRulesCharactersAndPagesAreReadInTime() {
    PdfFile rules = new PdfFile();
    for (int i = 0; i < 3000; i++) {
      rules.rule(10, i * 0.25, 500, i * 0.25).rule(i * 0.2, 0, i * 0.2, 800);
    }
    PdfFile characters = new PdfFile();
    for (int i = 0; i < 20_000; i++) {
      characters.text(i % 500, i * 7 % 800, 12, "每");
    }
    PdfFile pages = new PdfFile();
    for (int i = 0; i < 1500; i++) {
      pages.lines(100, 700, "每月走访一次。").nextPage();
    }
    inTime(rules.text(100, 820, 10, "每月走访一次。").bytes());
    inTime(characters.bytes());
    inTime(pages.bytes());
  }

  @Test
  void formsThatDrawEachOtherEndlesslyAreStopped() {
    StringBuilder file =
        new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    file.append("2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
    file.append(
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</A 20 0 R>>>>");
    file.append("/Contents 4 0 R>>endobj\n4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n");
    String calls = "/A Do ".repeat(40);
    for (int i = 20; i < 40; i++) {
      file.append(
          "%d 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>/Length %d>>stream\n%s\nendstream endobj\n"
              .formatted(i, i + 1 == 40 ? 20 : i + 1, calls.length(), calls));
    }
    inTime(file.append("trailer<</Root 1 0 R>>").toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
