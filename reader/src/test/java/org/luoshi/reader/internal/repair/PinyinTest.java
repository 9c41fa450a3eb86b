package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.reader.model.Repair;

class PinyinTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          進(jìn)一步    | 進一步
          進（jìn）一步 | 進一步
          她們(men)要維(wéi)護   | 她們要維護
          實shí)施     | 實施
          實(shí施     | 實施
          實shí施      | 實施
          綠(lǜ)色      | 綠色
          聯(lián)系QQ群(QQ群)和(DV)展 | 聯系QQ群(QQ群)和(DV)展
          來(lái)源:(58.com) | 來源:(58.com)
          推動(dòng)?jì)D女 | 推動?jì)D女
          """)
  void readingsAreDroppedAndTextInParenthesesStays(String raw, String clean) {
    assertThat(Pinyin.mend(CleanText.of(raw)).text()).isEqualTo(clean);
  }

  @Test
  void withoutAnyToneMarkNothingIsAReading() {
    CleanText clean = CleanText.of("每月开展一次他(ta)的故事会");

    assertThat(Pinyin.mend(clean)).isSameAs(clean);
  }

  @Test
  void theCharacterStandsForItselfAndTheWordCoversItsReading() {
    CleanText clean = Pinyin.mend(CleanText.of("進(jìn)一步"));

    assertThat(clean.quote(0, 1)).isEqualTo("進");
    assertThat(clean.quote(0, 2)).isEqualTo("進(jìn)一");
    assertThat(clean.repairs()).containsEntry(Repair.PINYIN, 1);
  }
}
