package org.luoshi.reader.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.Mark.CellMark;
import org.luoshi.reader.internal.source.Mark.HeadingMark;
import org.luoshi.reader.internal.source.Mark.SyntaxMark;
import org.luoshi.reader.model.Refusal;

/** Opens documents in tests and shows what was read. */
public final class Opened {
  private Opened() {}

  public static SourceText text(byte[] bytes) {
    Extraction extraction = DocumentOpener.open("样例", bytes, null, PlanReader.MAX_TEXT_BYTES);
    assertThat(extraction).isInstanceOf(SourceText.class);
    return (SourceText) extraction;
  }

  public static SourceText text(String utf8) {
    return text(utf8.getBytes(StandardCharsets.UTF_8));
  }

  public static Refusal refusal(byte[] bytes) {
    return refusal(bytes, PlanReader.MAX_TEXT_BYTES);
  }

  public static Refusal refusal(byte[] bytes, long maxTextBytes) {
    Extraction extraction = DocumentOpener.open("样例", bytes, null, maxTextBytes);
    assertThat(extraction).isInstanceOf(Extraction.Refused.class);
    return ((Extraction.Refused) extraction).refusal();
  }

  /**
   * One line for each mark: {@code H1 一、总体要求}, {@code TASK0 走访}, {@code OWNER0* 村委会} (repeated).
   */
  public static List<String> marks(SourceText source) {
    return source.marks().stream()
        .map(mark -> kind(mark) + " " + source.text().substring(mark.start(), mark.end()).strip())
        .toList();
  }

  /** The cells of task rows alone. */
  public static List<String> cells(SourceText source) {
    return marks(source).stream().filter(mark -> !mark.matches("(?s)(?:H\\d|SYNTAX) .*")).toList();
  }

  private static String kind(Mark mark) {
    return switch (mark) {
      case HeadingMark heading -> "H" + heading.level();
      case CellMark cell -> cell.column().name() + cell.row() + (cell.repeated() ? "*" : "");
      case SyntaxMark ignored -> "SYNTAX";
    };
  }
}
