package org.luoshi.reader.internal.repair;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.rule.lookup.Signs;

/**
 * Whether the spaces between two characters part something. They do between two words of a title,
 * between a heading and its body, before a label inside a line, after the point of a label and
 * between two Latin words.
 */
final class Gap {
  private static final Signs STOPS = Signs.of("，。；：！？、“”‘’%‰℃");
  private static final Signs OPENERS = Signs.of("（《〈【〔");
  private static final Signs CLOSERS = Signs.of("）》〉】〕");
  private static final Signs BODY_STOPS = Signs.of("，。；：！？");
  private static final String LABEL_ENDS = "、．.）)";

  /** Spaces between Chinese characters so often, counted per character, mean nothing at all. */
  private static final int DENSE = 12;

  private final String text;
  private @Nullable Grams grams;
  private @Nullable Boolean dense;

  Gap(String text) {
    this.text = text;
  }

  /**
   * Whether the spaces from {@code at} to {@code to} part something.
   *
   * @param start first character of the line, after white space and bullet
   * @param end last character of the line, exclusive
   */
  boolean parts(int start, int at, int to, int end) {
    char left = text.charAt(at - 1);
    char right = text.charAt(to);
    if (STOPS.has(right) || STOPS.has(left)) {
      return false;
    }
    if (OPENERS.has(left) || CLOSERS.has(right)) {
      return false;
    }
    if (CLOSERS.has(left)) {
      return at - start > 5 || text.charAt(start) != '（';
    }
    if (OPENERS.has(right)) {
      return right == '（' ? LineStart.label(text, to) : right != '《' || !Han.is(left);
    }
    return partsLetters(start, at, to, end, left, right);
  }

  private boolean partsLetters(int start, int at, int to, int end, char left, char right) {
    boolean hanLeft = Han.is(left);
    boolean hanRight = Han.is(right);
    if (hanLeft && hanRight) {
      return partsHan(start, at, to, end);
    }
    if (left == ':' || right == ':') {
      return false;
    }
    if (hanLeft && ascii(right)) {
      return labelAt(to);
    }
    if (ascii(left) && hanRight) {
      return labelWithoutSign(start, at, to) || field(to, end);
    }
    return true;
  }

  /** Another field of a form: the second of 组长：XX 副组长：XX. */
  private boolean field(int at, int end) {
    int colon = text.indexOf('：', at, Math.min(end, at + 8));
    return colon > at && text.indexOf(' ', at, colon) < 0;
  }

  private static boolean ascii(char c) {
    return Han.digit(c) || Han.latin(c);
  }

  /** A label in the line: 工作目标 1、…, but not the 3 of 共 3、5 户 or of 3.5公里. */
  private boolean labelAt(int at) {
    int digits = Han.digitsFrom(text, at, 3);
    int sign = digits > 0 ? at + digits : at + 1;
    return LABEL_ENDS.indexOf(Han.charAt(text, sign)) >= 0 && !Han.digitAt(text, sign + 1);
  }

  /** 1 加强领导, 1.2 目标: a number that begins the line and is not the number of something. */
  private boolean labelWithoutSign(int start, int at, int to) {
    int i = start;
    while (i < at && (Han.digitAt(text, i) || text.charAt(i) == '.')) {
      i++;
    }
    boolean number = i == at && at - start <= 5 && Han.digitAt(text, start);
    boolean brief = at - start <= 2 || text.substring(start, at).indexOf('.') > 0;
    return number && brief && "年月日个次名户场人支条项点时号周天元".indexOf(text.charAt(to)) < 0;
  }

  private boolean partsHan(int start, int at, int to, int end) {
    if (spread(start, at, to, end)) {
      return false;
    }
    if (isDense()) {
      return false;
    }
    return !inBody(start, at) || !grams().hasAcross(text, at, to);
  }

  /** Letters set wide: 目 标, 姓 名, 工 作 计 划. */
  private boolean spread(int start, int at, int to, int end) {
    boolean aloneLeft = at - 1 == start || !Han.is(text.charAt(at - 2));
    boolean aloneRight = to + 1 == end || !Han.is(text.charAt(to + 1));
    return aloneLeft && aloneRight;
  }

  /** Whether the line is running text before {@code at}, not a title or a heading. */
  private boolean inBody(int start, int at) {
    for (int i = at - 1; i >= Math.max(start, at - 200); i--) {
      if (BODY_STOPS.has(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isDense() {
    if (dense == null) {
      int gaps = gaps();
      dense = gaps > 20 && gaps > characters() / DENSE;
    }
    return dense;
  }

  private int gaps() {
    int gaps = 0;
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      gaps += Han.at(text, at - 1) && Han.at(text, at + 1) ? 1 : 0;
    }
    return gaps;
  }

  private int characters() {
    int characters = 0;
    for (int i = 0; i < text.length(); i++) {
      characters += Han.is(text.charAt(i)) ? 1 : 0;
    }
    return characters;
  }

  private Grams grams() {
    if (grams == null) {
      grams = Grams.of(text);
    }
    return grams;
  }
}
