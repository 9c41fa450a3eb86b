package org.luoshi.reader.internal.outline;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.Words;

/** Tells titles of plans from other lines ({@code titles.rules}, {@code title.words}). */
final class TitleLines {
  private static final RuleBook RULES = RuleBook.load("titles");
  private static final Words WORDS = Words.of("title");
  private static final int LONGEST = 60;
  private static final int LONGEST_DATE = 14;
  private static final int SHORTEST_PLAN_TITLE = 6;
  private static final String SENTENCE = "。！？!?；;";

  private TitleLines() {}

  /** What collection number a line bears, or null. */
  static @Nullable TitleMark mark(String text, Line line) {
    if (line.length() > LONGEST + 10 || line.isRow() || hasSentence(text, line)) {
      return null;
    }
    List<RuleMatch> found = RULES.scan(text, line.start(), line.end());
    if (found.isEmpty()) {
      return null;
    }
    RuleMatch match = found.getFirst();
    int number = Ordinals.of(String.valueOf(match.group("n")));
    boolean whole = match.start() == line.start() && match.end() == line.end() && number > 0;
    String title = match.group("title");
    return whole
        ? new TitleMark(number, match.rule().get("family", ""), title == null ? "" : title.strip())
        : null;
  }

  /** Whether a line is worded as the title of a plan: short, no sentence, ends with 计划, 总结 …. */
  static boolean isTitle(String text, Line line) {
    if (line.isRow() || line.length() < 4 || line.length() > LONGEST || hasSentence(text, line)) {
      return false;
    }
    String words = line.in(text);
    return line.label() == null && endsLikeTitle(words);
  }

  /** Whether a line can be the title of a plan that begins in the middle of a text. */
  static boolean isPlanTitle(String text, Line line) {
    return line.length() >= SHORTEST_PLAN_TITLE
        && isTitle(text, line)
        && endsWithAny(withoutTail(line.in(text)), "strong")
        && !startsWithAny(text, line.start(), WORDS.words("part"));
  }

  /** Whether words end as titles do: 计划, 总结, 方案（试行） …. */
  static boolean endsLikeTitle(String words) {
    return endsWithAny(withoutTail(words), "kind");
  }

  /** A title without what may stand behind its last word: （试行）, 范文, (二). */
  private static String withoutTail(String words) {
    String rest = words.strip();
    for (String tail : WORDS.words("tail")) {
      if (rest.endsWith(tail) && rest.length() > tail.length() + 3) {
        rest = rest.substring(0, rest.length() - tail.length()).strip();
      }
    }
    boolean bracket = rest.endsWith("）") || rest.endsWith(")");
    int open = bracket ? Math.max(rest.lastIndexOf('（'), rest.lastIndexOf('(')) : -1;
    return open > 3 ? rest.substring(0, open).strip() : rest;
  }

  private static boolean endsWithAny(String words, String section) {
    return WORDS.words(section).stream().anyMatch(words::endsWith);
  }

  /** Whether a line belongs to the web page, not to a plan: 更多相似范文, 上一篇 …. */
  static boolean isWeb(String text, Line line) {
    if (line.isRow() || line.length() > LONGEST || line.label() != null) {
      return false;
    }
    return isRule(text, line) || startsWithAny(text, line.start(), WORDS.words("web"));
  }

  /** Whether a line is nothing but a rule: --------. */
  static boolean isRule(String text, Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if ("-—=*_~·.…#＊－ 　".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a paragraph introduces a collection rather than a plan: 下面是小编整理的…. */
  static boolean isPreamble(String text, Line line) {
    if (line.label() != null || line.isRow() || line.length() > 400) {
      return false;
    }
    String words = line.in(text);
    return WORDS.words("preamble").stream().anyMatch(words::contains);
  }

  /** Whether a line is a date, as under a signature: 2031年1月5日. */
  static boolean isDate(String text, Line line) {
    char last = text.charAt(line.end() - 1);
    return line.length() <= LONGEST_DATE
        && (last == '日' || last == '月')
        && text.indexOf('年', line.start()) < line.end();
  }

  static boolean hasSentence(String text, Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (SENTENCE.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithAny(String text, int at, Collection<String> words) {
    return words.stream().anyMatch(word -> text.startsWith(word, at));
  }
}
