package org.luoshi.reader.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.Mark.SyntaxMark;

class SyntaxTest {
  @Test
  void whatBelongsToTheFormatIsLeftOutAndSpansStillPointIntoTheRawText() {
    SourceText source =
        new SourceText("## 一、目标\n办好实事", "UTF-8", List.of(new SyntaxMark(0, 3)), List.of());

    CleanText clean = Repairs.mend(source, Crew.ALONE);

    assertThat(clean.text()).isEqualTo("一、目标\n办好实事");
    assertThat(clean.span(0, 2).start()).isEqualTo(3);
    assertThat(clean.repairs()).isEmpty();
  }

  @Test
  void aBarBetweenCellsBecomesATabAndTheOuterOnesNothing() {
    SourceText source =
        new SourceText(
            "|走访|村委会|",
            "UTF-8",
            List.of(new SyntaxMark(0, 1), new SyntaxMark(3, 4), new SyntaxMark(7, 8)),
            List.of());

    assertThat(Repairs.mend(source, Crew.ALONE).text()).isEqualTo("走访\t村委会");
  }
}
