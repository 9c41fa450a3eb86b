package org.luoshi.reader.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.reader.similar.Sample.PLAN;
import static org.luoshi.reader.similar.Sample.letters;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PassagesTest {
  @Test
  void sharedPassagesPointAtTheSameWordsInBothTexts() {
    String a = "开头甲" + PLAN + "结尾乙";
    String b = "另一个更长的开头丙丁戊" + PLAN.replace("六月底前", "七月中旬前") + "别的结尾";
    var passages = Passages.shared(letters(a), letters(b));
    assertThat(passages).hasSize(2);
    for (var passage : passages) {
      assertThat(a.substring(passage.a().start(), passage.a().end()))
          .isEqualTo(b.substring(passage.b().start(), passage.b().end()));
    }
  }

  @Test
  void passagesThatChangedPlacesAreFoundInTheOrderOfTheFirst() {
    String water = "先把村西的两口老井淘干净，再把水管接到每一户的院子里";
    String road = "把村口到学校的土路垫高铺平，雨天孩子上学不再踩泥";
    var passages = Passages.shared(letters(water + "。" + road), letters(road + "。" + water));
    assertThat(passages).hasSize(2);
    assertThat(passages.getFirst().a().start()).isZero();
    assertThat(passages.getFirst().b().start()).isEqualTo(road.length() + 1);
    assertThat(passages.getFirst().letters()).isEqualTo(water.replace("，", ""));
  }

  @Test
  void aStretchIsTakenOnce() {
    String once = "村里每家每户门前的水沟由各家自己清理干净";
    var passages = Passages.shared(letters(once), letters(once + "，" + once));
    assertThat(passages).hasSize(1);
  }

  @Test
  void shortPhrasesAreNoPassages() {
    assertThat(Passages.shared(letters("每月召开一次支委会，修渠"), letters("每月召开一次支委会，养老"))).isEmpty();
  }

  @Test
  void hostileRepetitionTakesLinearTime() {
    Letters same = letters("每".repeat(200_000));
    Letters other = letters("每".repeat(99_999) + "月" + "每".repeat(100_000));
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          Passages.shared(same, other);
          Copies.among(java.util.List.of(same, other));
        });
  }
}
