package org.luoshi.reader.internal.match.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Samples;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.model.TimeWindow;

class WindowReaderTest {
  private final WindowReader reader = new WindowReader();

  @TestFactory
  Stream<DynamicTest> readsWhenOnce() {
    return TimeSample.tests("windows.txt", this::read);
  }

  @Test
  void saysWhatIsToHappenThen() {
    Sentence sentence = Samples.sentence("四月份，检修水渠，疏通排涝沟。");

    TimeWindow window = reader.read(sentence, List.of()).getFirst().value();

    assertThat(window.quote()).isEqualTo("四月份");
    assertThat(window.what()).isEqualTo("检修水渠");
    assertThat(window.past()).isFalse();
  }

  @Test
  void saysOfEachTimeInAListWhatIsDoneAtAllOfThem() {
    Sentence sentence = Samples.sentence("利用端午、中秋等传统节日举办诵读会。");

    assertThat(reader.read(sentence, List.of()).stream().map(found -> found.value().what()))
        .containsExactly("举办诵读会", "举办诵读会");
  }

  @Test
  void knowsWhatIsOver() {
    assertThat(first("3月修好了水塔。").past()).isTrue();
    assertThat(first("3月修水塔。").past()).isFalse();
  }

  @Test
  void leavesAloneWhatACadenceHasTaken() {
    Sentence sentence = Samples.sentence("每年十月份开展一次体检，十一月公布结果。");
    List<Found<?>> cadences = List.copyOf(new CadenceReader().read(sentence, List.of()));

    assertThat(reader.read(sentence, cadences).stream().map(found -> found.value().quote()))
        .containsExactly("十一月");
  }

  @Test
  void leavesTheHoursOfARhythmToTheCadence() {
    Sentence sentence = Samples.sentence("每周二上午9点学习，14:30讨论。");
    Sentence daily = Samples.sentence("每年“七一”前夕走访老党员。");

    assertThat(afterCadences(sentence)).containsExactly("14:30");
    assertThat(afterCadences(daily)).isEmpty();
  }

  @Test
  void takesNoLabelForAMonth() {
    String text = "3、5月份完成丈量。";
    Block block =
        new Block(0, 2, text.length(), Block.Kind.ITEM, List.of("3、"), List.of(), List.of());
    Sentence sentence =
        new Sentence(CleanText.of(text), 0, text.length(), block, Samples.sentence(text).section());

    assertThat(read(sentence)).isEqualTo("--05");
  }

  @Test
  void takesTheDateUnderADocumentForNoWindow() {
    assertThat(read(Samples.sentence("2026年1月8日"))).isEqualTo("-");
    assertThat(read(Samples.sentence("2026年1月8日前"))).isEqualTo("..2026-01-08");
  }

  @Test
  void readsALineOfMillionsOfCharactersInTime() {
    Sentence sentence = Samples.sentence("每月走访一次，5月底前完成，春节、元宵期间值班、".repeat(100_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> reader.read(sentence, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"月", "9", "1、", "3月", "年底", "8:0", "春节、", "“", "三月至", "20", "上", "（", "二"})
  void readsHostileTextInTime(String piece) {
    Sentence sentence = Samples.sentence(piece.repeat(100_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> reader.read(sentence, List.of()));
  }

  private List<String> afterCadences(Sentence sentence) {
    List<Found<?>> cadences = List.copyOf(new CadenceReader().read(sentence, List.of()));
    return reader.read(sentence, cadences).stream().map(found -> found.value().quote()).toList();
  }

  private TimeWindow first(String text) {
    return reader.read(Samples.sentence(text), List.of()).getFirst().value();
  }

  private String read(Sentence sentence) {
    String windows =
        reader.read(sentence, List.of()).stream()
            .map(found -> shown(found.value()))
            .collect(Collectors.joining(" "));
    return windows.isEmpty() ? "-" : windows;
  }

  private static String shown(TimeWindow window) {
    String part = window.part() == null ? "" : "/" + window.part().word();
    String start = text(window.start());
    String end = text(window.end());
    return (start.equals(end) ? start : start + ".." + end) + part;
  }

  private static String text(@Nullable String time) {
    return time == null ? "" : time;
  }
}
