package org.luoshi.reader.internal.repair;

import java.util.List;
import java.util.function.UnaryOperator;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.Mark;

/** All repairs, in their order. */
public final class Repairs {
  private static final List<UnaryOperator<CleanText>> CHARACTERS =
      List.of(
          Garbage::mend,
          ByteShift::mend,
          Pinyin::mend,
          Widths::mend,
          Traditional::mend,
          Placeholders::mend);

  private Repairs() {}

  /** The text of {@code source}, mended; a text without damage keeps its characters. */
  public static CleanText mend(SourceText source) {
    return mend(source.text(), source.marks());
  }

  static CleanText mend(String raw, List<Mark> marks) {
    CleanText clean = Syntax.leaveOut(CleanText.of(raw), marks);
    for (UnaryOperator<CleanText> pass : CHARACTERS) {
      clean = pass.apply(clean);
    }
    CleanText joined = LineWraps.mend(Notices.mend(clean), marks);
    return Spaces.mend(QuoteMarks.mend(joined));
  }
}
