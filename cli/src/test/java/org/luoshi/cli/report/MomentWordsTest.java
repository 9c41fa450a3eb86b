package org.luoshi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.cli.report.Messages.Language;

class MomentWordsTest {
  private final MomentWords words = new MomentWords(Messages.in(Language.ZH));

  @ParameterizedTest
  @CsvSource({
    "2026,2026,'',2026年",
    "2026-06,2026-06,mid,2026年6月中旬",
    "--07-31,--07-31,'',7月31日",
    "'',2026-11-30,'',2026年11月30日前",
    "--04,'','',4月起",
    "--04,--05,late,4月至5月下旬",
    "T06:00,T07:30,'',06:00至07:30",
    "--05-04T14:00,--05-04T14:00,'',5月4日 14:00",
    "festival:春节,festival:春节,before,春节之前",
    "season:春季,season:春季,'',春季",
    "soon,soon,'',soon",
    "'','','',引文"
  })
  void aWindowIsSaidTheWayPeopleSayIt(String start, String end, String part, String said) {
    assertThat(words.window(Samples.window(start, end, part))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "start,开头",
    "halves,年中和年底",
    "day:10,10 日",
    "month:10,10 月",
    "weekday:-1:FRI,最后一个星期五",
    "else,else"
  })
  void soIsTheAnchorOfACadence(String anchor, String said) {
    assertThat(words.anchor(anchor)).isEqualTo(said);
  }
}
