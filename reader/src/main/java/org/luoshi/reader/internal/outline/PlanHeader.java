package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.internal.rule.lookup.Signs;

/**
 * The title of a plan.
 *
 * @param title its words, empty when the text gives none
 * @param lines the lines they stand on, in order
 */
record PlanHeader(String title, List<Integer> lines) {
  private static final int LOOK_AHEAD = 4;
  private static final int LONGEST_FIRST_LINE = 40;
  private static final int LONGEST_ASIDE = 60;
  private static final Signs PAUSES = Signs.of("，,：:、");

  PlanHeader {
    lines = List.copyOf(lines);
  }

  /** Reads the title of the plan that stands on {@code range} of {@code lines}. */
  static PlanHeader of(SiftedText sifted, List<Line> lines, PlanRange range) {
    String text = sifted.text();
    Line first = lines.get(range.first());
    @Nullable TitleMark mark = TitleLines.mark(sifted, first);
    List<Integer> own = ownTitle(sifted, lines, range, mark != null);
    if (mark == null) {
      return new PlanHeader(words(text, lines, own), own);
    }
    List<Integer> all = new ArrayList<>();
    all.add(range.first());
    all.addAll(own);
    boolean says = TitleLines.endsLikeTitle(mark.title());
    return new PlanHeader(words(text, lines, says || own.isEmpty() ? all : own), all);
  }

  private static List<Integer> ownTitle(
      SiftedText sifted, List<Line> lines, PlanRange range, boolean marked) {
    String text = sifted.text();
    List<Integer> own = new ArrayList<>();
    int from = marked ? range.first() + 1 : range.first();
    int to = Math.min(range.last(), from + LOOK_AHEAD);
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      boolean aside = TitleLines.isPreamble(text, line) || TitleLines.isWeb(text, line);
      boolean title = TitleLines.isTitle(text, line) || (!marked && i == from && heads(text, line));
      if (title) {
        own.add(i);
      } else if (!aside && !beforeNumberedTitle(sifted, lines, i, to)) {
        break;
      }
    }
    return own.size() == range.last() - range.first() ? List.of() : own;
  }

  /** Whether a short paragraph stands between a plan's numbered title and a second one. */
  private static boolean beforeNumberedTitle(SiftedText text, List<Line> lines, int i, int to) {
    return lines.get(i).length() <= LONGEST_ASIDE
        && i + 1 < to
        && TitleLines.mark(text, lines.get(i + 1)) != null;
  }

  /** Whether the first line of a plan reads as a title although it ends like none. */
  private static boolean heads(String text, Line line) {
    return line.label() == null
        && !line.isRow()
        && line.length() <= LONGEST_FIRST_LINE
        && !TitleLines.hasSentence(text, line)
        && !PAUSES.has(text.charAt(line.end() - 1))
        && text.indexOf('，', line.start(), line.end()) < 0;
  }

  private static String words(String text, List<Line> lines, List<Integer> title) {
    StringJoiner words = new StringJoiner(" ");
    for (int line : title) {
      words.add(lines.get(line).in(text));
    }
    return words.toString();
  }
}
