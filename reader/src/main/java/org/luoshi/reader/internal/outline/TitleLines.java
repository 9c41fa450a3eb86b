package org.luoshi.reader.internal.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/** Tells titles of plans from other lines ({@code titles.rules}, {@code title.words}). */
final class TitleLines {
  private static final RuleBook RULES = RuleBook.load("titles");
  private static final WordTable KIND = WordTable.of("title", "kind");
  private static final WordTable STRONG = WordTable.of("title", "strong");
  private static final WordTable PART = WordTable.of("title", "part");
  private static final WordTable WEB = WordTable.of("title", "web");
  private static final WordTable PREAMBLE = WordTable.of("title", "preamble");
  private static final WordTable TAIL = WordTable.of("title", "tail");
  private static final List<String> TAILS = List.copyOf(Words.of("title").words("tail"));
  private static final Signs BRACKETS = Signs.of("）)");
  private static final Signs RULE = Signs.of("-—=*_~·.…#＊－ 　");
  private static final int LONGEST = 60;
  private static final int LONGEST_DATE = 14;
  private static final int SHORTEST_PLAN_TITLE = 6;
  private static final Signs SENTENCE = Signs.of("。！？!?；;");

  private TitleLines() {}

  /** What collection number a line bears, or null. */
  static @Nullable TitleMark mark(SiftedText text, Line line) {
    if (line.length() > LONGEST + 10 || line.isRow() || hasSentence(text.text(), line)) {
      return null;
    }
    RuleMatch match = RULES.at(text, line.start(), line.end());
    if (match == null || match.end() < line.end()) {
      return null;
    }
    int number = Ordinals.of(String.valueOf(match.group("n")));
    String title = match.group("title");
    return number > 0
        ? new TitleMark(number, match.rule().get("family", ""), title == null ? "" : title.strip())
        : null;
  }

  /** Whether a line is worded as the title of a plan: short, no sentence, ends with 计划, 总结 …. */
  static boolean isTitle(String text, Line line) {
    return line.label() == null
        && !line.isRow()
        && line.length() >= 4
        && line.length() <= LONGEST
        && endsWith(KIND, text, line.start(), line.end())
        && !hasSentence(text, line);
  }

  /** Whether a line can be the title of a plan that begins in the middle of a text. */
  static boolean isPlanTitle(String text, Line line) {
    return line.length() >= SHORTEST_PLAN_TITLE
        && isTitle(text, line)
        && endsWith(STRONG, text, line.start(), line.end())
        && PART.startingAt(text, line.start(), text.length()) == 0;
  }

  /** Whether words end as titles do: 计划, 总结, 方案（试行） …. */
  static boolean endsLikeTitle(String words) {
    String title = words.strip();
    return endsWith(KIND, title, 0, title.length());
  }

  private static boolean endsWith(WordTable words, String text, int start, int end) {
    return words.endingAt(text, start, withoutTail(text, start, end)) > 0;
  }

  /** Where a title ends without what may stand behind its last word: （试行）, 范文, (二). */
  private static int withoutTail(String text, int start, int end) {
    int rest = end;
    if (TAIL.endingAt(text, start, end) > 0) {
      for (String tail : TAILS) {
        if (text.startsWith(tail, rest - tail.length()) && rest - start > tail.length() + 3) {
          rest = stripped(text, start, rest - tail.length());
        }
      }
    }
    boolean bracket = rest > start && BRACKETS.has(text.charAt(rest - 1));
    int open = bracket ? open(text, start, rest) : -1;
    return open > start + 3 ? stripped(text, start, open) : rest;
  }

  private static int open(String text, int start, int end) {
    int at = end - 1;
    while (at >= start && text.charAt(at) != '（' && text.charAt(at) != '(') {
      at--;
    }
    return at;
  }

  private static int stripped(String text, int start, int end) {
    int at = end;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Whether a line belongs to the web page, not to a plan: 更多相似范文, 上一篇 …. */
  static boolean isWeb(String text, Line line) {
    if (line.isRow() || line.length() > LONGEST || line.label() != null) {
      return false;
    }
    return WEB.startingAt(text, line.start(), text.length()) > 0 || isRule(text, line);
  }

  /** Whether a line is nothing but a rule: --------. */
  static boolean isRule(String text, Line line) {
    return RULE.behind(text, line.start(), line.end()) == line.end();
  }

  /** Whether a paragraph introduces a collection rather than a plan: 下面是小编整理的…. */
  static boolean isPreamble(String text, Line line) {
    return line.label() == null
        && !line.isRow()
        && line.length() <= 400
        && PREAMBLE.standsIn(text, line.start(), line.end());
  }

  /** Whether a line is a date, as under a signature: 2031年1月5日. */
  static boolean isDate(String text, Line line) {
    char last = text.charAt(line.end() - 1);
    return line.length() <= LONGEST_DATE
        && (last == '日' || last == '月')
        && text.indexOf('年', line.start()) < line.end();
  }

  static boolean hasSentence(String text, Line line) {
    return SENTENCE.standIn(text, line.start(), line.end());
  }
}
