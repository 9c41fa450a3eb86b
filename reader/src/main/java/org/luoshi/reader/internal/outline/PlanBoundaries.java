package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/**
 * Finds where plans begin and end: at the numbered titles of a collection, at a title after a plan
 * that has closed, and where the numbering begins anew at 一、 without any title.
 */
final class PlanBoundaries {
  private static final WordTable HEADING = WordTable.of("opening", "heading");
  private static final WordTable LEAD = WordTable.of("opening", "lead");
  private static final Signs CLOSING = Signs.of("。！？!?；;.”）)");
  private static final int SOME_BODY = 100;
  private static final int MUCH_BODY = 400;
  private static final int DIVIDER = 30;

  private final String text;
  private final List<Line> lines;
  private final int[] nextTop;
  private final List<Integer> begins = new ArrayList<>();
  private int body;
  private int lastTop;
  private boolean labelled;
  private boolean manyParts;
  private boolean attached;

  private PlanBoundaries(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.nextTop = nextTop(lines);
  }

  /** The plans of a text, in order; lines of no plan (prefaces, adverts) are left out. */
  static List<PlanRange> of(SiftedText sifted, List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    PlanBoundaries finder = new PlanBoundaries(sifted.text(), lines);
    List<Integer> numbered = CollectionStarts.of(sifted, lines);
    finder.walk(numbered);
    return finder.ranges(numbered);
  }

  private static int[] nextTop(List<Line> lines) {
    int[] next = new int[lines.size() + 1];
    next[lines.size()] = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      next[i] = isTop(lines.get(i)) ? i : next[i + 1];
    }
    return next;
  }

  private static boolean isTop(Line line) {
    return line.label() != null && line.label().style() == LabelStyle.CHINESE;
  }

  private void walk(List<Integer> numbered) {
    begin(0);
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (next < numbered.size() && numbered.get(next) == i) {
        next++;
        begin(i);
      } else if (i > 0 && !manyParts && (titleBegins(i) || restarts(i))) {
        if (attached && !opens(lines.get(i))) {
          attached = false;
          lastTop = 0;
        } else {
          begin(introduction(i));
        }
      }
      see(i);
    }
  }

  private void begin(int line) {
    if (begins.isEmpty() || begins.getLast() < line) {
      begins.add(line);
    }
    body = 0;
    lastTop = 0;
    labelled = false;
    attached = false;
    manyParts =
        has(lines.get(line), "总结") && (has(lines.get(line), "计划") || has(lines.get(line), "打算"));
  }

  private void see(int i) {
    Line line = lines.get(i);
    Label label = line.label();
    labelled |= label != null || line.marked() > 0;
    if (label == null) {
      body += TitleLines.isTitle(text, line) ? 0 : line.length();
      attached |= text.startsWith("附", line.start()) && line.length() < DIVIDER;
      return;
    }
    body += line.length();
    lastTop =
        switch (label.style()) {
          case CHINESE -> label.number();
          case PART, CHAPTER -> 0;
          default -> lastTop;
        };
  }

  private boolean titleBegins(int i) {
    Line line = lines.get(i);
    if (!TitleLines.isPlanTitle(text, line) || body < (labelled ? SOME_BODY : MUCH_BODY)) {
      return false;
    }
    int top = nextTop[i];
    boolean beginsAnew = top == lines.size() || number(top) == 1;
    return line.marked() == 1 || (beginsAnew && closed(i - 1));
  }

  private int number(int line) {
    Label label = lines.get(line).label();
    return label == null ? 0 : label.number();
  }

  /** Whether the paragraph before a title came to its end. */
  private boolean closed(int i) {
    Line line = lines.get(i);
    return line.isRow() || line.label() != null || endsSentence(line) || line.length() < DIVIDER;
  }

  private boolean endsSentence(Line line) {
    return CLOSING.has(text.charAt(line.end() - 1));
  }

  /** Whether the numbering begins anew at 一、 after it had come to an end. */
  private boolean restarts(int i) {
    Line line = lines.get(i);
    if (!isTop(line) || number(i) != 1 || lastTop < 2) {
      return false;
    }
    return opens(line)
        || TitleLines.isRule(text, lines.get(i - 1))
        || (lastTop > 2 && !divided(i - 1));
  }

  /** Whether a heading is one that plans begin with: 指导思想. */
  private boolean opens(Line line) {
    return isTop(line) && contains(line, HEADING) && line.length() < DIVIDER;
  }

  /** Whether a line announces a part of the plan it stands in: 下半年安排, 五、活动安排如下：. */
  private boolean divided(int i) {
    Line line = lines.get(i);
    if (isTop(line)) {
      return !endsSentence(line);
    }
    boolean announces = line.label() == null && line.length() < DIVIDER && !endsSentence(line);
    return announces && !TitleLines.isDate(text, line) && !leads(line);
  }

  /** A title or a paragraph that leads to the plan (特制定计划如下：) belongs to it. */
  private int introduction(int i) {
    int start = i;
    int least = Math.max(begins.getLast() + 1, i - 3);
    for (int before = i - 1; before >= least && lines.get(before).label() == null; before--) {
      Line line = lines.get(before);
      if (TitleLines.isPlanTitle(text, line)) {
        return before;
      }
      start = before == start - 1 && leads(line) ? before : start;
    }
    return start;
  }

  private boolean leads(Line line) {
    return line.label() == null && contains(line, LEAD);
  }

  private boolean contains(Line line, WordTable words) {
    return words.standsIn(text, line.start(), line.end());
  }

  private boolean has(Line line, String word) {
    return text.indexOf(word, line.start(), line.end()) >= 0;
  }

  private List<PlanRange> ranges(List<Integer> numbered) {
    List<PlanRange> ranges = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      int first = begins.get(i);
      int last = i + 1 < begins.size() ? begins.get(i + 1) : lines.size();
      if (i == 0) {
        boolean preface = !numbered.isEmpty() && numbered.getFirst() > 0;
        boolean named = !numbered.isEmpty() && numbered.getFirst() == 0;
        first = preface && !isPlan(first, last) ? last : named ? 0 : afterPreface(first, last);
      }
      last = withoutWeb(first, last);
      if (first < last) {
        ranges.add(new PlanRange(first, last));
      }
    }
    return ranges;
  }

  /** Whether the lines before the first numbered title are a plan of their own. */
  private boolean isPlan(int first, int last) {
    int size = 0;
    for (int i = first; i < last; i++) {
      Line line = lines.get(i);
      if (isTop(line)) {
        return true;
      }
      boolean other = TitleLines.isPreamble(text, line) || TitleLines.isWeb(text, line);
      size += other ? 0 : line.length();
    }
    return size >= MUCH_BODY;
  }

  /** The first line after the title and preface of a collection, if that is how the text starts. */
  private int afterPreface(int first, int last) {
    int start = first;
    int look = Math.min(last - 1, first + 4);
    for (int i = first; i < look; i++) {
      Line line = lines.get(i);
      if (line.label() != null) {
        break;
      }
      boolean next = TitleLines.isTitle(text, lines.get(i + 1));
      if ((TitleLines.isPreamble(text, line) || TitleLines.isWeb(text, line)) && next) {
        start = i + 1;
      }
    }
    return start;
  }

  private int withoutWeb(int first, int last) {
    int end = last;
    while (end > first && TitleLines.isWeb(text, lines.get(end - 1))) {
      end--;
    }
    return end;
  }
}
