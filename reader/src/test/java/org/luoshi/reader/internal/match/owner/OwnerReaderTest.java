package org.luoshi.reader.internal.match.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Samples;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.model.Owner;

class OwnerReaderTest {
  private final OwnerReader reader = new OwnerReader();

  static List<Samples.Row> owners() {
    return Samples.table("owners");
  }

  @ParameterizedTest
  @MethodSource("owners")
  void readsWhoHasTheDuty(Samples.Row row) {
    List<Found<Owner>> owners = reader.read(row.sentence(), List.of());
    String found =
        owners.stream()
            .map(owner -> owner.value().role().word() + " " + owner.value().who())
            .collect(Collectors.joining("; "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(row.expected());
  }

  @Test
  void theQuoteHoldsTheSignAndTheDutyIsWhatFollowsIt() {
    Sentence sentence = Samples.sentence("六月底前，由校医室牵头，组织一次体检；会计负责核对账目。");
    List<Found<Owner>> owners = reader.read(sentence, List.of());
    assertThat(owners).extracting(owner -> owner.value().quote()).containsExactly("由校医室牵头", "会计负责");
    assertThat(owners.getLast().value().what()).isEqualTo("核对账目");
    assertThat(owners.getLast().value().span()).isEqualTo(sentence.span(19, 23));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（", "由", "负责", "组长：", "由工会牵头", "村委会、", "为", "第", "每", "1", "领导小组", "联合", "）", "要", "由工会",
        "是"
      })
  void hostileTextIsReadInTime(String piece) {
    Sentence sentence = Samples.sentence(piece.repeat(100_000));
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> reader.read(sentence, List.of()));
  }
}
