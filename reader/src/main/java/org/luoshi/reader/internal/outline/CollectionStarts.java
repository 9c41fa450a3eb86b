package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.SiftedText;

/** Finds the numbered titles of a collection: 篇一…篇九, (一)…(五), 范文1…. */
final class CollectionStarts {
  private static final int NO_BODY = 60;

  private final SiftedText sifted;
  private final String text;
  private final List<Line> lines;

  private CollectionStarts(SiftedText sifted, List<Line> lines) {
    this.sifted = sifted;
    this.text = sifted.text();
    this.lines = lines;
  }

  /** A numbered title and its line. */
  private record Start(int line, TitleMark mark) {}

  /** The lines at which a numbered plan begins, in order. */
  static List<Integer> of(SiftedText sifted, List<Line> lines) {
    CollectionStarts finder = new CollectionStarts(sifted, lines);
    List<Start> starts = finder.withoutContents(finder.believed(finder.all()));
    List<Integer> at = new ArrayList<>(starts.size());
    for (Start start : starts) {
      at.add(start.line());
    }
    return at;
  }

  private List<Start> all() {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TitleMark mark = TitleLines.mark(sifted, lines.get(i));
      if (mark != null) {
        starts.add(new Start(i, mark));
      }
    }
    return starts;
  }

  /** A number that may be something else is believed when a second one goes on from it. */
  private List<Start> believed(List<Start> all) {
    Map<String, Boolean> runs = new HashMap<>();
    Map<String, Integer> last = new HashMap<>();
    for (Start start : all) {
      String family = start.mark().family();
      Integer before = last.put(family, start.mark().number());
      boolean goesOn = before != null && start.mark().number() == before + 1;
      runs.merge(family, goesOn, Boolean::logicalOr);
    }
    List<Start> believed = new ArrayList<>();
    for (Start start : all) {
      if (start.mark().isFirm() || runs.getOrDefault(start.mark().family(), false)) {
        believed.add(start);
      }
    }
    return believed;
  }

  /**
   * Leaves out tables of contents (titles with nothing below them) and the second of two titles of
   * one plan (篇1, then 工作计划(一)).
   */
  private List<Start> withoutContents(List<Start> starts) {
    List<Start> kept = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      @Nullable Start next = i + 1 < starts.size() ? starts.get(i + 1) : null;
      @Nullable Start before = i > 0 ? starts.get(i - 1) : null;
      boolean second =
          before != null
              && !before.mark().family().equals(start.mark().family())
              && bodyBetween(before.line() + 1, start.line()) < NO_BODY;
      boolean contents =
          next != null
              && next.mark().family().equals(start.mark().family())
              && bodyBetween(start.line() + 1, next.line()) < NO_BODY;
      if (!second && !contents) {
        kept.add(start);
      }
    }
    return kept;
  }

  private int bodyBetween(int from, int to) {
    int size = 0;
    for (int i = from; i < to && size < NO_BODY; i++) {
      Line line = lines.get(i);
      if (line.label() != null) {
        return NO_BODY;
      }
      size += TitleLines.isPreamble(text, line) || TitleLines.isWeb(text, line) ? 0 : line.length();
    }
    return size;
  }
}
