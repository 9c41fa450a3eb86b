package org.luoshi.reader.internal.source.label;

import java.util.Locale;

/**
 * Numbers as list labels write them, by the names of Office Open XML (ECMA-376 part 1, 17.18.59
 * ST_NumberFormat); unknown ones are shown as decimal, as Word does.
 */
public final class NumberFormat {
  private static final int MAX_CHINESE = 99_999;
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

  private NumberFormat() {}

  /**
   * The number {@code n} in format {@code name}: {@code format("chineseCounting", 12)} is 十二.
   * Numbers outside a format's range are decimal.
   */
  public static String format(String name, int n) {
    String decimal = Integer.toString(n);
    return switch (name) {
      case "none" -> "";
      case "decimalZero" -> n >= 0 && n < 10 ? "0" + n : decimal;
      case "upperLetter" -> letter('A', 26, n, decimal);
      case "lowerLetter" -> letter('a', 26, n, decimal);
      case "upperRoman" -> roman(n, decimal);
      case "lowerRoman" -> roman(n, decimal).toLowerCase(Locale.ROOT);
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCountingThousand",
          "taiwaneseCounting",
          "koreanCounting" ->
          counting(n, DIGITS, "十百千万", true, decimal);
      case "japaneseCounting" -> japanese(n, decimal);
      case "chineseLegalSimplified" -> counting(n, LEGAL, "拾佰仟万", false, decimal);
      case "ideographLegalTraditional", "japaneseLegal" ->
          counting(n, LEGAL_TRADITIONAL, "拾佰仟萬", false, decimal);
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
          n < 0 ? decimal : translate(decimal, "〇一二三四五六七八九");
      case "ideographTraditional" -> pick(STEMS, n, decimal);
      case "ideographZodiac" -> pick(BRANCHES, n, decimal);
      case "ideographZodiacTraditional" ->
          n < 1 ? decimal : "" + STEMS.charAt((n - 1) % 10) + BRANCHES.charAt((n - 1) % 12);
      case "decimalFullWidth", "decimalFullWidth2" ->
          n < 0 ? decimal : translate(decimal, "０１２３４５６７８９");
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(n, decimal);
      case "decimalEnclosedParen" -> n >= 1 && n <= 20 ? shift('⑴', n) : "(" + n + ")";
      case "decimalEnclosedFullstop" -> n >= 1 && n <= 20 ? shift('⒈', n) : n + ".";
      case "ideographEnclosedCircle" -> n >= 1 && n <= 10 ? shift('㊀', n) : decimal;
      case "ideographParenthesized" -> n >= 1 && n <= 10 ? shift('㈠', n) : decimal;
      case "numberInDash" -> "- " + n + " -";
      default -> decimal;
    };
  }

  private static String circled(int n, String decimal) {
    if (n >= 1 && n <= 20) {
      return shift('①', n);
    }
    if (n >= 21 && n <= 35) {
      return shift('㉑', n - 20);
    }
    return n >= 36 && n <= 50 ? shift('㊱', n - 35) : decimal;
  }

  private static String shift(char one, int n) {
    return String.valueOf((char) (one + n - 1));
  }

  private static String pick(String characters, int n, String decimal) {
    return n >= 1 && n <= characters.length() ? String.valueOf(characters.charAt(n - 1)) : decimal;
  }

  private static String translate(String decimal, String digits) {
    StringBuilder out = new StringBuilder();
    decimal.chars().forEach(c -> out.append(digits.charAt(c - '0')));
    return out.toString();
  }

  /** A … Z, AA, BB …, as Word goes on. */
  private static String letter(char first, int count, int n, String decimal) {
    return n < 1 || n > 780
        ? decimal
        : String.valueOf((char) (first + (n - 1) % count)).repeat((n - 1) / count + 1);
  }

  private static String roman(int n, String decimal) {
    if (n < 1 || n > 3999) {
      return decimal;
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder out = new StringBuilder();
    int rest = n;
    for (int i = 0; i < values.length; i++) {
      for (; rest >= values[i]; rest -= values[i]) {
        out.append(signs[i]);
      }
    }
    return out.toString();
  }

  /** 一百零一; with {@code shortTen} 12 is 十二, not 一十二. */
  private static String counting(
      int n, String digits, String units, boolean shortTen, String decimal) {
    if (n < 0 || n > MAX_CHINESE) {
      return decimal;
    }
    if (n == 0) {
      return digits.substring(0, 1);
    }
    StringBuilder out = new StringBuilder();
    int places = decimal.length();
    boolean gap = false;
    for (int i = 0; i < places; i++) {
      int digit = decimal.charAt(i) - '0';
      int place = places - 1 - i;
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap) {
        out.append(digits.charAt(0));
      }
      gap = false;
      if (!(shortTen && n < 20 && place == 1)) {
        out.append(digits.charAt(digit));
      }
      if (place > 0) {
        out.append(units.charAt(place - 1));
      }
    }
    return out.toString();
  }

  /** 百一 for 101: neither a zero nor a one before 十 百 千. */
  private static String japanese(int n, String decimal) {
    return n < 1
        ? decimal
        : counting(n, DIGITS, "十百千万", true, decimal).replace("零", "").replaceAll("一([十百千])", "$1");
  }
}
