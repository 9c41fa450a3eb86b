package org.luoshi.reader.internal.match.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.model.Quantity;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "0, 0",
    "３６, 36",
    "1.5, 1.5",
    "98.6, 98.6",
    "'1,200', 1200",
    "'12,345,678', 12345678",
    "'1，200', 1200",
    "0007, 7",
    "一, 1",
    "两, 2",
    "俩, 2",
    "十, 10",
    "十二, 12",
    "二十, 20",
    "二十三, 23",
    "一百二十, 120",
    "一百二, 120",
    "一百零二, 102",
    "二百五十六, 256",
    "两千, 2000",
    "两千三, 2300",
    "三千零五十, 3050",
    "五千〇八, 5008",
    "一万, 10000",
    "三万五, 35000",
    "3万5, 35000",
    "3万5千, 35000",
    "十二万三千, 123000",
    "一亿二千万, 120000000",
    "二〇二五, 2025",
    "一九九八, 1998",
    "一二三, 123",
    "半, 0.5",
    "3.5万, 35000",
    "1.2亿, 120000000",
    "2千, 2000",
    "5百, 500",
    "2千5百, 2500",
    "1万亿, 1000000000000",
    "万, 10000",
    "百, 100",
    "千, 1000",
    "百万, 1000000",
    "十万, 100000",
    "叁拾, 30",
    "壹佰, 100",
    "十几, 10",
    "二十几, 20",
    "百余, 100",
    "百多, 100",
    "十多, 10",
    "200余, 200",
    "20多万, 200000",
    "3万多, 30000",
    "三十来, 30",
    "95%, 95",
    "95％, 95",
    "1.4﹪, 1.4",
    "6‰, 6",
    "百分之九十, 90",
    "百分之九十八点五, 98.5",
    "百分之95, 95",
    "百分之百, 100",
    "千分之三, 3",
    "三分之二, 0.6666667",
    "四分之三, 0.75",
    "九成, 90",
    "九成五, 95",
    "八成半, 85",
    "9成, 90",
    "107:100, 1.07",
    "1：1, 1",
    "3∶2, 1.5",
    "三比一, 3",
    "2 000, 2000",
    "1 2, 12",
  })
  void aSingleNumber(String text, double value) {
    Quantity quantity = Objects.requireNonNull(Numbers.parse(text), text);
    assertThat(quantity.low()).as(text).isEqualTo(value, within(1e-6));
    assertThat(quantity.isRange()).as(text).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "5-6, 5, 6",
    "5－6, 5, 6",
    "1—2, 1, 2",
    "1——2, 1, 2",
    "3~5, 3, 5",
    "3～5, 3, 5",
    "0～3, 0, 3",
    "2–4, 2, 4",
    "一至两, 1, 2",
    "三到五, 3, 5",
    "十至十五, 10, 15",
    "5至6万, 50000, 60000",
    "5-6万, 50000, 60000",
    "2万-3万, 20000, 30000",
    "8000-1万, 8000, 10000",
    "80%-90%, 80, 90",
    "80-90%, 80, 90",
    "百分之五至百分之十, 5, 10",
    "百分之五至十, 5, 10",
    "七八, 7, 8",
    "两三, 2, 3",
    "三五, 3, 5",
    "十七八, 17, 18",
    "七八十, 70, 80",
    "二三百, 200, 300",
    "五六千, 5000, 6000",
    "三四万, 30000, 40000",
    "三、四, 3, 4",
    "3、4, 3, 4",
    "1.5-2, 1.5, 2",
    "2 - 3, 2, 3",
    "五至六成, 50, 60",
  })
  void aRange(String text, double low, double high) {
    assertThat(Numbers.parse(text)).as(text).isEqualTo(new Quantity(low, high));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "几", "几十", "若干", "数十", "第三", "20__", "20xx", "XX", "三五八五个", "3个", "个", "6-5", "3-",
        "-3", "1:0", "1:2:3", "三、五", "一五", "多", "余", "12.", "十成百", "甲", "12a", "%", "百分之", "分之三",
        "三分之", "3、5、7", "、", "至", "到三"
      })
  void noNumber(String text) {
    assertThat(Numbers.parse(text)).as(text).isNull();
  }

  @Test
  void noiseIsNoNumberAndTakesNoTime() {
    for (String piece : new String[] {"9", "九", "万", "1,", "1.", "、", "至", "半", "零"}) {
      String noise = piece.repeat(100_000);
      Assertions.assertTimeout(
          Duration.ofSeconds(2), () -> assertThat(Numbers.parse(noise)).as(piece).isNull());
      assertThatCode(() -> Numbers.parse(noise.substring(0, 39))).doesNotThrowAnyException();
    }
  }
}
