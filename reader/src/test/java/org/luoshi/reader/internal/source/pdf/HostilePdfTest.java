package org.luoshi.reader.internal.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
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

  private static byte[] swelling(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < megabytes; i++) {
        out.write(spaces);
      }
    }
    return packed.toByteArray();
  }

  /** A file with one page, whose program is this stream. */
  private static byte[] page(String dictionary, byte[] stream) throws IOException {
    String head =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n5 0 obj/FlateDecode endobj\n4 0 obj<<"
            + dictionary
            + "/Length "
            + stream.length
            + ">>stream\n";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(head.getBytes(StandardCharsets.ISO_8859_1));
    file.write(stream);
    file.write("\nendstream endobj\ntrailer<</Root 1 0 R>>".getBytes(StandardCharsets.ISO_8859_1));
    return file.toByteArray();
  }

  private static Reason reason(String dictionary, byte[] stream) throws IOException {
    return Opened.refusal(page(dictionary, stream)).reason();
  }

  @Test
  void aStreamThatSwellsBeyondMeasureIsRefused() throws IOException {
    byte[] swelling = swelling(300);
    assertThat(reason("/Filter/FlateDecode", swelling)).isEqualTo(Reason.ZIP_BOMB);
    assertThat(reason("/Filter[/Fl]", swelling)).isEqualTo(Reason.ZIP_BOMB);
    assertThat(reason("/Filter 5 0 R", swelling)).isEqualTo(Reason.ZIP_BOMB);
    String much = "/Much(" + "much ".repeat(500) + ")";
    assertThat(reason("/Filter/FlateDecode" + much, swelling)).isEqualTo(Reason.ZIP_BOMB);
    assertThat(reason("/Subtype/Image/Filter/FlateDecode", swelling)).isEqualTo(Reason.ZIP_BOMB);
    byte[] withoutHeader = swelling.clone();
    withoutHeader[0] = 0;
    assertThat(reason("/Filter/FlateDecode", withoutHeader)).isEqualTo(Reason.ZIP_BOMB);
    byte[] hex = HexFormat.of().formatHex(swelling).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reason("/Filter[/ASCIIHexDecode/FlateDecode]", hex)).isEqualTo(Reason.ZIP_BOMB);
    assertThat(reason("/Filter 5 0 R", hex)).isEqualTo(Reason.ZIP_BOMB);
  }

  @Test
  void filtersThatSwellWhatSwellsAreRefused() throws IOException {
    byte[] little = swelling(1);
    assertThat(reason("/Filter[/FlateDecode/FlateDecode]", little)).isEqualTo(Reason.ZIP_BOMB);
    assertThat(reason("/Filter[/FlateDecode/RunLengthDecode]", little)).isEqualTo(Reason.ZIP_BOMB);
    assertThat(reason("/Filter[/AHx/A85/Fl]", little)).isEqualTo(Reason.ZIP_BOMB);
    byte[] repeated = new byte[2 << 20];
    Arrays.fill(repeated, (byte) 129);
    assertThat(reason("/Filter/RunLengthDecode", repeated)).isEqualTo(Reason.ZIP_BOMB);
    assertThat(reason("/Filter 5 0 R", repeated)).isEqualTo(Reason.ZIP_BOMB);
  }

  @Test
  void aPictureIsNoPage() throws IOException {
    assertThat(reason("/Subtype/Image/Filter/FlateDecode", swelling(1)))
        .isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void largePicturesOfAScanAreNoBomb() throws IOException {
    byte[] picture = swelling(100);
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (int i = 0; i < 4; i++) {
      pictures.write(
          "%d 0 obj<</Type/XObject/Subtype/Image/Filter/FlateDecode/Length %d>>stream\n"
              .formatted(900 + i, picture.length)
              .getBytes(StandardCharsets.ISO_8859_1));
      pictures.write(picture);
      pictures.write("\nendstream endobj\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    byte[] text = new PdfFile().lines(100, 700, "每月走访一次。").bytes();
    String written = new String(text, StandardCharsets.ISO_8859_1);
    String both =
        written.replace("trailer", pictures.toString(StandardCharsets.ISO_8859_1) + "trailer");
    inTime(both.getBytes(StandardCharsets.ISO_8859_1));
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
