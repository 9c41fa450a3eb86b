package org.luoshi.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.luoshi.app.file.Samples.halves;
import static org.luoshi.app.file.Samples.text;
import static org.luoshi.app.file.Samples.withExif;
import static org.luoshi.app.file.Samples.written;
import static org.luoshi.app.file.Samples.zip;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.springframework.util.unit.DataSize;

/** Files as they come: taken, made anew, or refused in words. */
class IntakeTest {
  private final MemoryStore store = new MemoryStore();
  private final Intake intake = new Intake(store, DataSize.ofMegabytes(20));

  private Fault refused(String name, byte[] bytes) {
    Refused refused = catchThrowableOfType(Refused.class, () -> intake.take(name, bytes));
    assertThat(refused).as("%s is refused", name).isNotNull();
    assertThat(store.size()).as("nothing of %s is kept", name).isZero();
    return refused.fault();
  }

  private BufferedImage picture(String sha256) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(store.get(sha256)));
  }

  @Test
  void aPhotographIsMadeAnewWithASmallOneBesideIt() throws IOException {
    Kept kept = intake.take("会议照片.JPG", Samples.jpeg(4000, 3000));
    assertThat(kept.name()).isEqualTo("会议照片.JPG");
    assertThat(kept.type()).isEqualTo("image/jpeg");
    assertThat(kept.size()).isEqualTo(store.get(kept.sha256()).length);
    BufferedImage large = picture(kept.sha256());
    assertThat(large.getWidth()).isEqualTo(2560);
    assertThat(large.getHeight()).isEqualTo(1920);
    BufferedImage small = picture(Objects.requireNonNull(kept.thumbnail()));
    assertThat(small.getWidth()).isEqualTo(320);
    assertThat(small.getHeight()).isEqualTo(240);
    assertIsAbout(small, 40, 120, Color.RED);
    assertIsAbout(small, 280, 120, Color.BLUE);
  }

  @Test
  void theSamePhotographSentTwiceIsTheSameFile() {
    byte[] jpeg = Samples.jpeg(800, 600);
    assertThat(intake.take("1.jpg", jpeg).sha256()).isEqualTo(intake.take("2.jpg", jpeg).sha256());
  }

  private static void assertIsAbout(BufferedImage picture, int x, int y, Color wanted) {
    Color dot = new Color(picture.getRGB(x, y));
    assertThat(Math.abs(dot.getRed() - wanted.getRed())).isLessThan(30);
    assertThat(Math.abs(dot.getBlue() - wanted.getBlue())).isLessThan(30);
  }

  @Test
  void thePlaceAndThePhoneAreGone() {
    byte[] sent = withExif(Samples.jpeg(640, 480), 1, "PhoneOfSomebody");
    assertThat(holds(sent, "PhoneOfSomebody")).isTrue();
    Kept kept = intake.take("照片.jpg", sent);
    for (String file : new String[] {kept.sha256(), kept.thumbnail()}) {
      assertThat(holds(store.get(file), "PhoneOfSomebody")).isFalse();
      assertThat(holds(store.get(file), "Exif")).isFalse();
    }
  }

  private static boolean holds(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  /** Where red (left, as stored) stands once the picture is upright: a dot of 200 by 100. */
  @ParameterizedTest
  @CsvSource({
    "1, 200, 100, 20, 50, 180, 50",
    "2, 200, 100, 180, 50, 20, 50",
    "3, 200, 100, 180, 50, 20, 50",
    "4, 200, 100, 20, 50, 180, 50",
    "5, 100, 200, 50, 20, 50, 180",
    "6, 100, 200, 50, 20, 50, 180",
    "7, 100, 200, 50, 180, 50, 20",
    "8, 100, 200, 50, 180, 50, 20",
  })
  void aPictureTakenAsideStandsUpright(
      int orientation, int width, int height, int redX, int redY, int blueX, int blueY)
      throws IOException {
    byte[] sent = withExif(Samples.jpeg(200, 100), orientation, "x");
    BufferedImage upright = picture(intake.take("a.jpg", sent).sha256());
    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getHeight()).isEqualTo(height);
    assertIsAbout(upright, redX, redY, Color.RED);
    assertIsAbout(upright, blueX, blueY, Color.BLUE);
  }

  @Test
  void whatIsTransparentStaysSoAndAllElseBecomesAPhotograph() throws IOException {
    BufferedImage clear = new BufferedImage(100, 80, BufferedImage.TYPE_INT_ARGB);
    Kept stamp = intake.take("印章.png", written(clear, "png"));
    assertThat(stamp.type()).isEqualTo("image/png");
    assertThat(picture(stamp.sha256()).getRGB(5, 5) >>> 24).isZero();
    Kept screen =
        intake.take("截图.png", written(halves(100, 80, BufferedImage.TYPE_INT_ARGB), "png"));
    assertThat(screen.type()).isEqualTo("image/jpeg");
    assertThat(screen.name()).isEqualTo("截图.jpg");
    assertThat(
            intake.take("a.bmp", written(halves(9, 9, BufferedImage.TYPE_INT_RGB), "bmp")).type())
        .isEqualTo("image/jpeg");
    assertThat(
            intake.take("a.gif", written(halves(9, 9, BufferedImage.TYPE_INT_RGB), "gif")).name())
        .isEqualTo("a.jpg");
  }

  @Test
  void onePictureMayBeCalledLikeAnother() {
    assertThat(intake.take("从微信保存.png", Samples.jpeg(50, 50)).name()).isEqualTo("从微信保存.jpg");
    assertThat(intake.take("2.14活动", Samples.jpeg(50, 50)).name()).isEqualTo("2.14活动.jpg");
  }

  @Test
  void documentsAreKeptAsTheyAre() throws IOException {
    byte[] docx = zip("[Content_Types].xml", "word/document.xml");
    Kept kept = intake.take("会议记录.docx", docx);
    assertThat(store.get(kept.sha256())).isEqualTo(docx);
    assertThat(kept.thumbnail()).isNull();
    assertThat(intake.take("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).type())
        .endsWith("spreadsheetml.sheet");
    assertThat(intake.take("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")).type())
        .endsWith("presentationml.presentation");
    assertThat(intake.take("a.pdf", text("%PDF-1.7\n1 0 obj\n")).type())
        .isEqualTo("application/pdf");
    assertThat(intake.take("a.doc", old("WordDocument")).type()).isEqualTo("application/msword");
    assertThat(intake.take("a.xls", old("Workbook")).type()).isEqualTo("application/vnd.ms-excel");
    assertThat(intake.take("a.ppt", old("PowerPoint Document")).type())
        .isEqualTo("application/vnd.ms-powerpoint");
    assertThat(intake.take("名单.csv", text("姓名,人数\n王小明,3\n")).type()).isEqualTo("text/csv");
    byte[] gbk = "会议记录：今天开会，到会二十人。".getBytes(Charset.forName("GBK"));
    assertThat(intake.take("a.txt", gbk).type()).isEqualTo("text/plain");
    assertThat(intake.take("会议.记录", text("今天开会")).name()).isEqualTo("会议.记录.txt");
  }

  private static byte[] old(String entry) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void aPageIsNeverTakenWhateverItIsCalled() {
    byte[] page = text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    for (String name : new String[] {"photo.jpg", "a.png", "a.pdf", "a.txt", "a.html", "a"}) {
      Fault fault = refused(name, page);
      assertThat(fault.key()).isEqualTo("fault.file.is-html");
      assertThat(fault.field()).isEqualTo("files");
      assertThat(fault.values()).containsExactly(name);
    }
  }

  @Test
  void anSvgIsNeverAPicture() {
    byte[] svg =
        text(
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    assertThat(refused("logo.svg", svg).key()).isEqualTo("fault.file.is-svg");
    assertThat(refused("logo.png", svg).key()).isEqualTo("fault.file.is-svg");
  }

  @Test
  void archivesProgramsAndScriptsAreRefusedWithWhatTheyAre() {
    assertThat(refused("资料.zip", zip("a.txt")).key()).isEqualTo("fault.file.is-archive");
    assertThat(refused("资料.docx", zip("a.txt")).key()).isEqualTo("fault.file.is-archive");
    byte[] exe = Arrays.copyOf(text("MZ\u0090\0\3\0\0\0\4\0\0\0"), 400);
    exe[2] = (byte) 0x90;
    exe[3] = 0;
    assertThat(refused("照片.jpg", exe).key()).isEqualTo("fault.file.is-program");
    byte[] elf = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, 100);
    elf[16] = 2;
    assertThat(refused("照片.jpg", elf).key()).isEqualTo("fault.file.is-program");
    assertThat(refused("a.txt", text("#!/bin/sh\nrm -rf /\n")).key())
        .isEqualTo("fault.file.is-script");
    assertThat(refused("a.js", text("alert(1)")).key()).isEqualTo("fault.file.is-other");
    assertThat(
            refused(
                    "a.docx",
                    zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
                .key())
        .isEqualTo("fault.file.macros");
    assertThat(refused("a.mp4", text("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")).key())
        .isEqualTo("fault.file.is-film");
  }

  @Test
  void aNameThatPromisesAnotherTypeIsToldSo() {
    Fault fault = refused("会议.pdf", Samples.jpeg(20, 20));
    assertThat(fault.key()).isEqualTo("fault.file.ending");
    assertThat(fault.values()).containsExactly("会议.pdf", "jpg");
    assertThat(refused("a.doc", zip("[Content_Types].xml", "word/document.xml")).values())
        .containsExactly("a.doc", "docx");
    assertThat(refused("照片.jpg", text("只是文字")).values()).containsExactly("照片.jpg", "txt");
    assertThat(refused("a.exe", Samples.jpeg(20, 20)).key()).isEqualTo("fault.file.ending");
  }

  @Test
  void aPictureThatIsAScriptAtTheSameTimeLosesTheScript() {
    byte[] gif = written(halves(30, 30, BufferedImage.TYPE_INT_RGB), "gif");
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(gif);
    both.writeBytes(text("*/=1;alert(document.cookie)//<script>alert(2)</script>"));
    Kept kept = intake.take("照片.gif", both.toByteArray());
    assertThat(kept.type()).isEqualTo("image/jpeg");
    assertThat(holds(store.get(kept.sha256()), "alert")).isFalse();
  }

  @Test
  void aHundredMillionDotsAreRefusedBeforeTheyAreDecoded() {
    byte[] bomb = Samples.plainPng(10_000, 10_000);
    assertThat(bomb.length).isLessThan(200_000);
    intake.take("warm.jpg", Samples.jpeg(10, 10));
    store.forgetAll();
    Fault fault = assertTimeout(Duration.ofMillis(500), () -> refused("大图.png", bomb));
    assertThat(fault.key()).isEqualTo("fault.file.dots");
    assertThat(fault.values()).containsExactly("大图.png", "10000", "10000", "50");
    byte[] header = Arrays.copyOf(Samples.plainPng(1, 1), 60);
    header[16] = 0x7F;
    header[20] = 0x7F;
    assertThat(refused("a.png", header).key()).isIn("fault.file.dots", "fault.file.damaged");
  }

  @Test
  void aLargePictureStaysUnderAQuarterOfTheSmallestHeap() {
    byte[] large = Samples.plainPng(8000, 6000);
    intake.take("warm.png", Samples.plainPng(100, 100));
    com.sun.management.ThreadMXBean memory =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    intake.take("大图.png", large);
    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(128L << 20);
  }

  @Test
  void aPictureThatIsDrawnOverAThousandTimesIsRefused() {
    byte[] bomb = Samples.manyScans(Samples.jpeg(1000, 1000), 1000);
    Fault fault = assertTimeout(Duration.ofSeconds(2), () -> refused("a.jpg", bomb));
    assertThat(fault.key()).isEqualTo("fault.file.damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
  void aPictureThatDidNotComeWholeIsRefused(String format) {
    byte[] whole = written(halves(600, 400, BufferedImage.TYPE_INT_RGB), format);
    for (int part : new int[] {2, 3, 10}) {
      byte[] torn = Arrays.copyOf(whole, whole.length - whole.length / part);
      assertThat(refused("照片." + format, torn).key()).isEqualTo("fault.file.damaged");
    }
  }

  @Test
  void whatIsEmptyOrTooLargeIsRefusedWithBothSizes() {
    assertThat(refused("a.jpg", new byte[0]).key()).isEqualTo("fault.file.empty");
    Fault fault = refused("a.pdf", new byte[21 << 20]);
    assertThat(fault.key()).isEqualTo("fault.file.large");
    assertThat(fault.values()).containsExactly("a.pdf", "21.0", "20");
  }

  @Test
  void namesAreHarmless() {
    byte[] bytes = text("内容");
    assertThat(intake.take("../../etc/passwd", bytes).name()).isEqualTo("passwd.txt");
    assertThat(intake.take("C:\\temp\\会议\u202Egpj.txt", bytes).name()).isEqualTo("会议gpj.txt");
    assertThat(intake.take("a\r\nSet-Cookie: x.txt", bytes).name())
        .isEqualTo("a Set-Cookie: x.txt");
    assertThat(intake.take("", bytes).name()).isEqualTo("未命名文件.txt");
    assertThat(intake.take("长".repeat(10_000) + ".txt", bytes).name()).hasSize(200);
    assertThat(intake.take("长".repeat(10_000), bytes).name()).hasSize(200).endsWith("长.txt");
  }

  @Test
  void randomBytesNeverBreakAnything() {
    java.util.Random random = new java.util.Random(7);
    byte[][] whole = {
      withExif(Samples.jpeg(300, 200), 6, "x"),
      written(halves(90, 70, BufferedImage.TYPE_INT_ARGB), "png"),
      written(halves(90, 70, BufferedImage.TYPE_INT_RGB), "gif"),
      zip("[Content_Types].xml", "word/document.xml")
    };
    for (int i = 0; i < 400; i++) {
      byte[] bytes = whole[i % whole.length].clone();
      for (int n = 0; n < 1 + i % 7; n++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        intake.take("a.jpg", bytes);
      } catch (Refused e) {
        assertThat(e.fault().key()).startsWith("fault.file.");
      }
    }
  }
}
