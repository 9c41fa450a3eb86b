package org.luoshi.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record is called after the sentence of its duty. */
class SubjectTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  @ParameterizedTest
  @CsvSource({
    "每月召开一次支部委员会，由党支部书记负责, 3月支部委员会",
    "每季度召开一次党员大会，由党支部书记负责，到会率不低于90%, 3月党员大会",
    "每月第一个星期二开展主题党日活动，参加率达到85%以上, 3月主题党日活动",
    "每月召开村务例会, 3月村务例会",
    "每月, 每月",
    "12月20日前召开一次组织生活会，由党支部书记负责，组织委员配合, 12月20日前召开一次组织生活会",
    "帮助返乡青年找到合适的活路, 帮助返乡青年找到合适的活路",
    "由村委会负责, 由村委会负责"
  })
  void itIsTheThingAndWhatComesAgainHasItsMonth(String sentence, String subject) {
    assertThat(Subject.of(sentence, DAY)).isEqualTo(subject);
  }

  @Test
  void hostileTextIsCutInNoTime() {
    for (String part : new String[] {"由", "，由", "每月", "由负", "<script>", "\u202e"}) {
      String long100000 = part.repeat(100_000 / part.length());
      String subject = assertTimeout(Duration.ofSeconds(2), () -> Subject.of(long100000, DAY));
      assertThat(subject.length()).isLessThanOrEqualTo(100);
    }
  }
}
