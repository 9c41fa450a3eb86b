package org.luoshi.reader.internal.match.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Samples;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Op;
import org.luoshi.reader.model.Quantity;

class CadenceReaderTest {
  private final CadenceReader reader = new CadenceReader();

  @TestFactory
  Stream<DynamicTest> readsWhatRecurs() {
    return TimeSample.tests("cadences.txt", this::read);
  }

  @Test
  void quotesThePeriodTogetherWithWhatRecurs() {
    Sentence sentence = Samples.sentence("村务监督委员会每季度审核一次账目，并张榜公布。");

    Cadence cadence = reader.read(sentence, List.of()).getFirst().value();

    assertThat(cadence.quote()).isEqualTo("每季度审核一次账目");
    assertThat(cadence.what()).isEqualTo("审核账目");
  }

  @Test
  void saysWhatRecursWithoutTheWordsAroundIt() {
    assertThat(what("每季度至少要召开一次楼长会。")).isEqualTo("楼长会");
    assertThat(what("楼长会每季度召开一次。")).isEqualTo("楼长会");
    assertThat(what("护士每天查房两次。")).isEqualTo("查房");
    assertThat(what("做到一月一走访。")).isEqualTo("走访");
    assertThat(what("每月报送信息不少于4篇。")).isEqualTo("报送信息");
  }

  @Test
  void leavesANumberBetweenPeriodAndCountToTheTargets() {
    Sentence sentence = Samples.sentence("每年为65岁以上老人体检一次。");

    Found<Cadence> found = reader.read(sentence, List.of()).getFirst();

    assertThat(sentence.words(found.start(), found.end())).isEqualTo("一次");
    assertThat(found.value().quote()).startsWith("每年为65岁以上老人");
  }

  @Test
  void leavesAloneWhatIsTaken() {
    Sentence sentence = Samples.sentence("每月一次");

    assertThat(reader.read(sentence, List.of(new Found<>(0, 4, "")))).isEmpty();
  }

  @Test
  void readsALineOfMillionsOfCharactersInTime() {
    Sentence sentence = Samples.sentence("每月走访一次，5月底前完成，春节、元宵期间值班、".repeat(100_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> reader.read(sentence, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"每", "每月", "一次", "每周一、", "第", "年", "9", "（", "每月至少", "半年有", "每年两次", "全年三"})
  void readsHostileTextInTime(String piece) {
    Sentence sentence = Samples.sentence(piece.repeat(100_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> reader.read(sentence, List.of()));
  }

  private String what(String text) {
    return reader.read(Samples.sentence(text), List.of()).getFirst().value().what();
  }

  private String read(Sentence sentence) {
    String cadences =
        reader.read(sentence, List.of()).stream()
            .map(found -> shown(found.value()))
            .collect(Collectors.joining(" "));
    return cadences.isEmpty() ? "-" : cadences;
  }

  private static String shown(Cadence cadence) {
    Quantity times = cadence.times();
    String op = cadence.op() == Op.EXACTLY || cadence.op() == Op.RANGE ? "" : cadence.op().word();
    String number = number(times.low()) + (times.isRange() ? ".." + number(times.high()) : "");
    String anchor = cadence.anchor() == null ? "" : "@" + cadence.anchor();
    return cadence.per().word() + "*" + op + number + anchor;
  }

  /** 1.0 is 1, a half 0.5, a third 0.33. */
  private static String number(double value) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
