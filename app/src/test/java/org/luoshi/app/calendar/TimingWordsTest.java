package org.luoshi.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.app.Bundles;

/** How the pages say when. */
class TimingWordsTest {
  private static String words(String timing, Locale language) {
    return TimingWords.of(Bundles.words(language, "calendar"), Timing.of(timing));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every 1 month 1 weekday:1:TUE | 每月 1 次，第一个星期二",
        "every 1 month 1 weekday:-1:FRI | 每月 1 次，最后一个星期五",
        "every 2 month 1 - | 每 2 个月 1 次",
        "every 2 week 1 - | 每 2 周 1 次",
        "every 10 day 1 - | 每 10 天 1 次",
        "rule FREQ=WEEKLY;BYDAY=TU,TH | 每周，星期二、星期四",
        "rule FREQ=MONTHLY;BYMONTHDAY=15,25 | 每月，15 日、25 日",
        "rule FREQ=MONTHLY;BYDAY=1TU | 按规则 FREQ=MONTHLY;BYDAY=1TU",
        "within /2026-07-31 | 2026-07-31 前",
      })
  void inChinese(String timing, String words) {
    assertThat(words(timing, Locale.CHINESE)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every 1 month 1 weekday:1:TUE | 1 × each month, the first Tuesday",
        "every 2 month 1 - | 1 × each 2 months",
        "rule FREQ=WEEKLY;BYDAY=TU,TH | each week on Tuesday、Thursday",
      })
  void inEnglish(String timing, String words) {
    assertThat(words(timing, Locale.ENGLISH)).isEqualTo(words);
  }
}
