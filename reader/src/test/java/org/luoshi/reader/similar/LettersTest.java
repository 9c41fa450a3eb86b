package org.luoshi.reader.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.luoshi.reader.model.Span;

class LettersTest {
  @Test
  void whiteSpaceAndPunctuationAreNoLetters() {
    assertThat(Sample.letters("一、修 路，\n3公里。").text()).isEqualTo("一修路3公里");
  }

  @Test
  void everyLetterKnowsItsPlaceInTheRawText() {
    Letters letters = Sample.letters("一、修 路，\n3公里。");
    assertThat(letters.span(1, 3)).isEqualTo(new Span(2, 5));
    assertThat(letters.span(0, 6)).isEqualTo(new Span(0, 10));
  }

  @Test
  void charactersBeyondTheBasicPlaneAreLettersToo() {
    Letters letters = Sample.letters("住在𠮷祥村的人");
    assertThat(letters.text()).isEqualTo("住在𠮷祥村的人");
    assertThat(letters.span(2, 4)).isEqualTo(new Span(2, 3));
    assertThat(letters.span(4, 8)).isEqualTo(new Span(3, 7));
  }

  @Test
  void lettersCanBeKeptElsewhere() {
    Letters letters = Sample.letters("進(jìn)一步，做好𠮷祥村的工作");
    Letters again = Letters.of(letters.text(), letters.places());
    for (int i = 0; i < letters.length(); i++) {
      assertThat(again.span(i, i + 1)).isEqualTo(letters.span(i, i + 1));
    }
    assertThatThrownBy(() -> Letters.of("修路", new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
