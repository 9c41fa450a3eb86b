package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.Repair;

class TraditionalTest {
  /** Where we differ from the library on purpose: its own choice is another variant of the same. */
  private static final Set<String> OURS = Set.of();

  @Test
  void theTableAgreesWithTheLibrary() {
    List<String> different = new ArrayList<>();
    Words.of("traditional")
        .section("always")
        .forEach(
            (from, to) -> {
              String theirs = ZhConverterUtil.toSimple(from);
              if (!theirs.equals(to) && !theirs.equals(from) && !OURS.contains(from)) {
                different.add(from + " " + to + " " + theirs);
              }
            });

    assertThat(different).isEmpty();
  }

  @Test
  void everySignIsInTheTable() {
    assertThat(Words.of("traditional").section("always").keySet())
        .containsAll(Words.of("traditional-signs").words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          為進一步瞭解後進村，總結經驗   | 为进一步了解后进村，总结经验
          接著發動羣眾，著重整治髮廊    | 接着发动群众，着重整治发廊
          成績顯著，著名專家作報告      | 成绩显著，著名专家作报告
          乾旱時節，乾隆年間的水庫      | 干旱时节，乾隆年间的水库
          書面答覆，覆蓋率達到九成      | 书面答复，覆盖率达到九成
          徵求意見，裡外收拾乾淨       | 征求意见，里外收拾干净
          臺賬齊全，隻字不漏，鐘錶準時   | 台账齐全，只字不漏，钟表准时
          於年底前召開黨員大會        | 于年底前召开党员大会
          """)
  void traditionalTextBecomesSimplified(String raw, String clean) {
    assertThat(Traditional.mend(CleanText.of(raw)).text()).isEqualTo(clean);
    assertThat(ZhConverterUtil.toSimple(clean)).isEqualTo(clean);
  }

  @Test
  void simplifiedTextKeepsWhatItWritesToo() {
    CleanText clean = CleanText.of("成绩显著，在著名的乾隆水库边设瞭望哨。");

    assertThat(Traditional.mend(clean)).isSameAs(clean);
  }

  @Test
  void characterByCharacterIsCounted() {
    assertThat(Traditional.mend(CleanText.of("開會")).repairs()).containsEntry(Repair.TRADITIONAL, 2);
  }
}
