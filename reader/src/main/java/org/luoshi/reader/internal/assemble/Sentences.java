package org.luoshi.reader.internal.assemble;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.model.PlanType;

/**
 * Cuts a block into sentences. 。！？； end one, and so does the label of a list item inside a line (①,
 * （2）, 3、 after a space); 、 and ， do not, nor does anything inside quotation marks, parentheses and
 * book titles. An item of a dossier list and a heading stay whole.
 */
final class Sentences {
  private static final Signs ENDS = Signs.of("。！？；!?;");
  private static final String OPENERS = "“‘（《【「『〔";
  private static final String CLOSERS = "”’）》】」』〕";
  private static final int LONGEST_ASIDE = 300;
  private static final Signs CHINESE_NUMBERS = Signs.of("一二三四五六七八九十");
  private static final Signs NUMBERS = CHINESE_NUMBERS.and('0', '9');
  private static final Signs CLOSING = Signs.of(CLOSERS + "。！？；!?;");

  /** At every other character a sentence just goes on. */
  private static final Signs NOTABLE =
      Signs.of(OPENERS + "。！？；!?;.（一二三四五六七八九十").and('0', '9').and('①', '⑳');

  private final String text;
  private final int end;

  private Sentences(String text, int end) {
    this.text = text;
    this.end = end;
  }

  static List<Sentence> of(CleanText clean, Block block, PlanSection section) {
    List<Sentence> found = new ArrayList<>();
    boolean whole = block.kind() == Block.Kind.HEADING || section.type() == PlanType.ARCHIVE_LIST;
    Sentences cutter = new Sentences(clean.text(), block.end());
    int start = cutter.visible(block.body());
    while (start < block.end()) {
      int stop = whole ? block.end() : cutter.sentenceEnd(start);
      found.add(new Sentence(clean, start, cutter.trimmed(start, stop), block, section));
      start = cutter.visible(stop);
    }
    return found;
  }

  private int visible(int from) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int trimmed(int start, int stop) {
    int at = stop;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private int sentenceEnd(int start) {
    int at = start;
    while (at < end) {
      at = NOTABLE.first(text, at, end);
      if (at == end) {
        break;
      }
      if (at > start && isItemLabel(at)) {
        return at;
      }
      if (isEnd(start, at)) {
        return pastClosers(at + 1);
      }
      int next = next(at);
      if (closesSpeech(at, next)) {
        return next;
      }
      at = next;
    }
    return end;
  }

  private boolean isEnd(int start, int at) {
    char c = text.charAt(at);
    return ENDS.has(c) || (c == '.' && isFullStop(start, at));
  }

  /** A full stop typed as a point stands behind a Chinese word: 加强学习. 提高认识. */
  private boolean isFullStop(int start, int at) {
    return at > start + 1
        && isHan(text.charAt(at - 1))
        && !CHINESE_NUMBERS.has(text.charAt(at - 1))
        && (at + 1 == end || text.charAt(at + 1) == ' ' || isHan(text.charAt(at + 1)));
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Closing marks and repeated ends belong to the sentence they close. */
  private int pastClosers(int from) {
    return CLOSING.behind(text, from, end);
  }

  /** Behind a quotation, an aside or a book title as a whole, when it closes soon. */
  private int next(int at) {
    int kind = OPENERS.indexOf(text.charAt(at));
    if (kind >= 0) {
      int last = Math.min(end, at + LONGEST_ASIDE);
      int close = text.indexOf(CLOSERS.charAt(kind), at + 1, last);
      return close < 0 ? at + 1 : close + 1;
    }
    return at + 1;
  }

  /** 他说：“好。” ends with the quotation. */
  private boolean closesSpeech(int from, int to) {
    return to - from > 2
        && from > 0
        && text.charAt(from - 1) == '：'
        && "。！？".indexOf(text.charAt(to - 2)) >= 0;
  }

  private boolean isItemLabel(int at) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    if (c >= '①' && c <= '⑳') {
      return "第见和、图表条款".indexOf(before) < 0;
    }
    boolean apart = before == ' ' || before == '：' || before == '，';
    return c == '（' ? apart && isBracketedNumber(at) : before == ' ' && isPlainLabel(at);
  }

  private boolean isBracketedNumber(int at) {
    int number = NUMBERS.behind(text, at + 1, Math.min(end, at + 4));
    return number > at + 1
        && number + 1 < end
        && text.charAt(number) == '）'
        && !ENDS.has(text.charAt(number + 1));
  }

  private boolean isPlainLabel(int at) {
    int number = NUMBERS.behind(text, at, Math.min(end, at + 3));
    return number > at && number + 1 < end && text.charAt(number) == '、';
  }
}
