package org.luoshi.reader.internal.match.number;

import org.jspecify.annotations.Nullable;

/** Reads one numeral from left to right: 3万5千, 一百二, 1.5亿, 1,200, 十几, 百余. */
public final class Numeral {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

  /** What leaves a number open above: its floor is taken. */
  private static final String OPEN = "余多来几";

  private static final double NONE = -1;

  private final String text;
  private int at;
  private double total;
  private double section;
  private double figure = NONE;
  private double last = 1;
  private boolean zero;

  private Numeral(String text) {
    this.text = text;
  }

  /** The value, or null when the text is no numeral. */
  static @Nullable Double value(String text) {
    Numeral numeral = new Numeral(text);
    while (numeral.at < text.length()) {
      if (!numeral.step()) {
        return null;
      }
    }
    return numeral.sum();
  }

  private boolean step() {
    char c = text.charAt(at);
    if (OPEN.indexOf(c) >= 0) {
      return at++ > 0;
    }
    double scale = scale(c);
    if (scale > 0) {
      at++;
      multiply(scale);
      return true;
    }
    if (digit(c) == 0 && !Character.isDigit(c) && text.length() > 1) {
      at++;
      zero = true;
      return true;
    }
    boolean first = figure < 0;
    figure = c >= '0' && c <= '9' ? arabic() : chinese(c);
    return first && figure >= 0;
  }

  private void multiply(double scale) {
    if (scale < 10_000) {
      section += (figure < 0 ? 1 : figure) * scale;
    } else {
      double before = section + Math.max(figure, 0);
      total = before > 0 ? total + before * scale : Math.max(total, 1) * scale;
      section = 0;
    }
    figure = NONE;
    last = scale;
    zero = false;
  }

  /** The sum; a last lone digit counts in the next smaller place, as 一百二 is 120. */
  private double sum() {
    boolean next = last > 10 && !zero && figure >= 1 && figure <= 9 && digit(end()) > 0;
    return total + section + (next ? figure * last / 10 : Math.max(figure, 0));
  }

  private char end() {
    return text.charAt(text.length() - 1);
  }

  private double chinese(char c) {
    at++;
    return c == '半' ? 0.5 : digit(c);
  }

  private double arabic() {
    int start = at;
    while (at < text.length() && partOfFigure(start)) {
      at++;
    }
    try {
      return Double.parseDouble(text.substring(start, at).replace(",", ""));
    } catch (NumberFormatException e) {
      return NONE;
    }
  }

  private boolean partOfFigure(int start) {
    char c = text.charAt(at);
    boolean inside = at > start && at + 1 < text.length() && isArabic(at + 1);
    boolean joins = c == '.' || (c == ',' && threeDigitsFollow());
    return isArabic(at) || (inside && joins);
  }

  private boolean threeDigitsFollow() {
    int end = at + 1;
    while (end < text.length() && isArabic(end)) {
      end++;
    }
    return end == at + 4;
  }

  private boolean isArabic(int position) {
    char c = text.charAt(position);
    return c >= '0' && c <= '9';
  }

  /** The value of one digit, or -1. */
  public static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c == '两' || c == '俩') {
      return 2;
    }
    int plain = DIGITS.indexOf(c);
    return plain >= 0 ? plain : FORMAL.indexOf(c);
  }

  /** What 十, 百, 千, 万 or 亿 multiplies by; 0 for every other character. */
  static double scale(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }
}
