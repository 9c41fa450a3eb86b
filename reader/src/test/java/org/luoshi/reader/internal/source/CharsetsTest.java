package org.luoshi.reader.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.internal.source.Extraction.SourceText;

class CharsetsTest {
  private static final List<String> SIMPLIFIED =
      List.of(
          "社区每月组织一次消防演练，由网格员负责。",
          "全年走访困难家庭80户，慰问金按时发放到位",
          "三月底前完成道路硬化2公里，栽植树木三百棵",
          "关于印发二〇二四年妇联工作要点的通知各支部",
          "农家书屋每周开放五天，读者服务做到热情周到");
  private static final List<String> TRADITIONAL =
      List.of(
          "社區每月組織一次消防演練，由網格員負責。",
          "全年走訪困難家庭80戶，慰問金按時發放到位",
          "三月底前完成道路硬化2公里，栽植樹木三百棵",
          "關於印發二零二四年婦聯工作要點的通知各支部",
          "農家書屋每週開放五天，讀者服務做到熱情周到");

  static Stream<Arguments> shortTexts() {
    List<String> simplified = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK");
    List<String> traditional = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK", "Big5");
    return Stream.concat(
        SIMPLIFIED.stream().flatMap(text -> simplified.stream().map(cs -> Arguments.of(text, cs))),
        TRADITIONAL.stream()
            .flatMap(text -> traditional.stream().map(cs -> Arguments.of(text, cs))));
  }

  @ParameterizedTest
  @MethodSource("shortTexts")
  void twentyCharactersAreEnough(String text, String charset) {
    SourceText read = Opened.text(text.getBytes(Charset.forName(charset)));

    assertThat(read.text()).isEqualTo(text);
    assertThat(read.charset()).isEqualTo(charset.equals("GBK") ? "GB18030" : charset);
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void everyStretchOfTenCharactersIsEnoughToo() {
    for (Arguments arguments : shortTexts().toList()) {
      String text = String.valueOf(arguments.get()[0]);
      String charset = String.valueOf(arguments.get()[1]);
      for (int i = 0; i + 10 <= text.length(); i++) {
        String part = text.substring(i, i + 10);
        assertThat(Opened.text(part.getBytes(Charset.forName(charset))).text())
            .as("%s in %s", part, charset)
            .isEqualTo(part);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shortTexts")
  void aLostByteInAParagraphIsReadWithTheRest(String text, String charset) {
    byte[] whole = text.repeat(4).getBytes(Charset.forName(charset));
    int at = text.getBytes(Charset.forName(charset)).length * 3 + 2;
    byte[] cut = new byte[whole.length - 1];
    System.arraycopy(whole, 0, cut, 0, at);
    System.arraycopy(whole, at + 1, cut, at, cut.length - at);

    assertThat(Opened.text(cut).text()).startsWith(text.repeat(3));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkDecidesAndIsNoCharacter(String charset) {
    SourceText read = Opened.text("\uFEFFok，计划".getBytes(Charset.forName(charset)));

    assertThat(read.text()).isEqualTo("ok，计划");
    assertThat(read.charset()).isEqualTo(charset);
  }

  @ParameterizedTest
  @CsvSource({"GBK,GB18030", "Big5,Big5", "UTF-16LE,UTF-16LE", "ISO-8859-1,ISO-8859-1"})
  void theCharsetAskedForIsUsed(String asked, String shown) {
    byte[] bytes = "1. plan".getBytes(Charset.forName(asked));
    Extraction read =
        DocumentOpener.open("样例", bytes, Charset.forName(asked), PlanReader.MAX_TEXT_BYTES);

    assertThat(read)
        .isInstanceOfSatisfying(
            SourceText.class,
            source -> {
              assertThat(source.text()).isEqualTo("1. plan");
              assertThat(source.charset()).isEqualTo(shown);
            });
  }

  @Test
  void lineEndsStayAsTheyAre() {
    assertThat(Opened.text("一、目标\r\n二、措施\r三\n").text()).isEqualTo("一、目标\r\n二、措施\r三\n");
  }

  @Test
  void asciiInUtf16WithoutAMarkIsText() {
    assertThat(Opened.text("plan 2024".getBytes(Charset.forName("UTF-16LE"))).text())
        .isEqualTo("plan 2024");
  }

  @Test
  void loneSurrogatesBecomeReplacementCharactersWithAFinding() {
    byte[] utf16 = "每月一次例会制度".getBytes(Charset.forName("UTF-16LE"));
    utf16[4] = 0x00;
    utf16[5] = (byte) 0xD8;
    SourceText read = Opened.text(utf16);

    assertThat(read.text()).isEqualTo("每月\uFFFD次例会制度");
    assertThat(read.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("lone-surrogate");
              assertThat(finding.span().start()).isEqualTo(2);
            });
  }

  @Test
  void aSurrogatePairWrittenAsTwoUtf8SequencesIsOneCharacter() {
    byte[] bytes = "计划xxxxxx表".getBytes(Charset.forName("UTF-8"));
    byte[] pair = {(byte) 0xED, (byte) 0xA1, (byte) 0x80, (byte) 0xED, (byte) 0xB0, (byte) 0x80};
    System.arraycopy(pair, 0, bytes, 6, 6);

    assertThat(Opened.text(bytes).text()).isEqualTo("计划\uD840\uDC00表");

    byte[] half = Arrays.copyOf(bytes, bytes.length);
    System.arraycopy("abc".getBytes(Charset.forName("UTF-8")), 0, half, 9, 3);
    assertThat(Opened.text(half).text()).isEqualTo("计划\uFFFDabc表");
    assertThat(Opened.text(half).findings()).extracting("rule").containsExactly("lone-surrogate");
  }

  @Test
  void nulsAreReadWithAFinding() {
    SourceText read = Opened.text("每月一次\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");

    assertThat(read.text()).startsWith("每月一次\0");
    assertThat(read.findings()).extracting("rule").containsExactly("nul");
  }

  @Test
  void malformedBytesAreCountedInOneFinding() {
    byte[] bytes = "每月召开一次例会，X由支部书记主持X。".getBytes(Charset.forName("UTF-8"));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 'X' ? (byte) 0xFF : bytes[i];
    }
    SourceText read = Opened.text(bytes);

    assertThat(read.charset()).isEqualTo("UTF-8");
    assertThat(read.text()).isEqualTo("每月召开一次例会，\uFFFD由支部书记主持\uFFFD。");
    assertThat(read.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("2 处", "UTF-8"));
  }
}
