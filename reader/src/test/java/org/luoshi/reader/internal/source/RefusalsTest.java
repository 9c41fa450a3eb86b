package org.luoshi.reader.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.model.Refusal;
import org.luoshi.reader.model.Refusal.Reason;

class RefusalsTest {
  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] hex(String digits, int padding) {
    byte[] start = HexFormat.of().parseHex(digits);
    return Arrays.copyOf(start, start.length + padding);
  }

  private static byte[] compoundFile(String stream) {
    byte[] file = hex("D0CF11E0A1B11AE1", 1016);
    byte[] name = (stream + "\0").getBytes(Charset.forName("UTF-16LE"));
    System.arraycopy(name, 0, file, 512, name.length);
    return file;
  }

  static Stream<Arguments> unreadFormats() {
    return Stream.of(
        Arguments.of("RTF", latin("{\\rtf1\\ansi")),
        Arguments.of("xls", compoundFile("Workbook")),
        Arguments.of("WPS", compoundFile("Anything")),
        Arguments.of("OFD", new ZipBytes().part("OFD.xml", "<OFD/>").bytes()),
        Arguments.of("pptx", new ZipBytes().part("ppt/presentation.xml", "<p/>").bytes()),
        Arguments.of(
            "OpenDocument",
            new ZipBytes()
                .part("META-INF/manifest.xml", "<m/>")
                .part("content.xml", "<c/>")
                .bytes()),
        Arguments.of("zip", new ZipBytes().part("计划.txt", "一、目标").bytes()),
        Arguments.of("RAR", latin("Rar!\u001a\u0007\u0001\0")),
        Arguments.of("7z", hex("377ABCAF271C", 32)),
        Arguments.of("PNG", hex("89504E470D0A1A0A", 64)),
        Arguments.of("JPEG", hex("FFD8FFE0", 64)),
        Arguments.of("TIFF", hex("49492A00", 64)),
        Arguments.of("MHT", latin("MIME-Version: 1.0\r\n")));
  }

  @ParameterizedTest
  @MethodSource("unreadFormats")
  void aKnownFormatThatIsNotReadSaysSaveItAsDocx(String format, byte[] bytes) {
    Refusal refusal = Opened.refusal(bytes);

    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(refusal.message()).contains(format, "另存为 docx").doesNotContain("\n");
    assertThat(refusal.english()).contains(format, "docx").doesNotContain("\n");
    assertThat(refusal.file()).isEqualTo("样例");
  }

  @Test
  void anOfficeFileUnderAPasswordIsToldApart() {
    Refusal refusal = Opened.refusal(compoundFile("EncryptedPackage"));

    assertThat(refusal.reason()).isEqualTo(Reason.ENCRYPTED);
    assertThat(refusal.message()).contains("密码");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", " \r\n\t\n　"})
  void anEmptyFileIsRefused(String text) {
    assertThat(Opened.refusal(text.getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void dataRenamedToTxtIsRefused() {
    byte[] data = new byte[4096];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (((i * 7919) >> 3) ^ (i * 31));
    }

    assertThat(Opened.refusal(data).reason()).isEqualTo(Reason.BINARY);
    assertThat(Opened.refusal(latin("MZ\u0090\0\3\0")).reason()).isEqualTo(Reason.BINARY);
    assertThat(Opened.refusal(new byte[100]).reason()).isEqualTo(Reason.BINARY);
    assertThat(Opened.refusal(latin("a\1b\2c\3d\4")).reason()).isEqualTo(Reason.BINARY);
  }

  @Test
  void aCharsetThatCannotBeToldAsksForIt() {
    Refusal refusal =
        Opened.refusal(
            "Отчёт о работе за третий квартал".getBytes(Charset.forName("windows-1251")));

    assertThat(refusal.reason()).isEqualTo(Reason.UNDECODABLE);
    assertThat(refusal.message()).contains("--charset");
  }

  @ParameterizedTest
  @CsvSource({"20,EMPTY", "100,TOO_LARGE"})
  void moreTextThanTheLimitIsRefused(int length, Reason reason) {
    byte[] text = " ".repeat(length).getBytes(StandardCharsets.UTF_8);

    assertThat(Opened.refusal(text, 50).reason()).isEqualTo(reason);
    assertThat(Opened.refusal(new byte[65 << 20]).message()).contains("64 MB", "上限");
  }

  @Test
  void aLineOfTenMillionCharactersIsSimplyRead() {
    String line = "每月走访".repeat(2_500_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(Opened.text(line).text()).hasSize(10_000_000));
  }
}
