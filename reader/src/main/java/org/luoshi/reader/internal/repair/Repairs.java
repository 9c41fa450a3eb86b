package org.luoshi.reader.internal.repair;

import java.util.List;
import java.util.function.UnaryOperator;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.Mark;

/** All repairs, in their order. */
public final class Repairs {
  private static final List<UnaryOperator<CleanText>> CHARACTERS =
      List.of(Pinyin::mend, Widths::mend, Traditional::mend, Placeholders::mend);

  private Repairs() {}

  /** The text of {@code source}, mended; a text without damage keeps its characters. */
  public static CleanText mend(SourceText source, Crew crew) {
    return mend(source.text(), source.marks(), crew);
  }

  static CleanText mend(String raw, List<Mark> marks, Crew crew) {
    CleanText clean = Garbage.mend(Syntax.leaveOut(CleanText.of(raw), marks));
    clean = ByteShift.mend(clean, crew);
    for (UnaryOperator<CleanText> pass : CHARACTERS) {
      clean = pass.apply(clean);
    }
    CleanText joined = LineWraps.mend(Notices.mend(clean, crew), marks, crew);
    return Spaces.mend(QuoteMarks.mend(joined));
  }
}
