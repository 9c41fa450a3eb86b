package org.luoshi.reader.internal.match.number;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Quantity;

/** One numeral or share of the text: 三分之二, 九成五, 七八十; no sign, no range mark. */
final class NumeralText {
  private NumeralText() {}

  /** The value, or null when the text is no numeral. */
  static @Nullable Double value(String text) {
    if (text.isEmpty()) {
      return null;
    }
    int parts = text.indexOf("分之");
    if (parts > 0) {
      Double under = value(text.substring(0, parts));
      Double over = value(text.substring(parts + 2));
      return under == null || over == null || under == 0 ? null : over / under;
    }
    int point = text.indexOf('点');
    if (point > 0) {
      return decimal(text.substring(0, point), text.substring(point + 1));
    }
    int tenths = text.indexOf('成');
    if (tenths > 0) {
      return tenths(text.substring(0, tenths), text.substring(tenths + 1));
    }
    return spelled(text) ? spelledOut(text) : Numeral.value(text);
  }

  /** 九十八点五 is 98.5. */
  private static @Nullable Double decimal(String whole, String places) {
    Double value = value(whole);
    double place = 1;
    for (int i = 0; i < places.length() && value != null; i++) {
      place /= 10;
      int digit = Numeral.digit(places.charAt(i));
      value = digit < 0 ? null : Double.valueOf(value + digit * place);
    }
    return places.isEmpty() ? null : value;
  }

  /** 九成五 is 95 of a hundred, 九成半 too. */
  private static @Nullable Double tenths(String before, String after) {
    Double tens = value(before);
    Double ones = value(after.isEmpty() ? "0" : after.equals("半") ? "5" : after);
    return tens == null || ones == null || tens > 10 || ones > 9 ? null : tens * 10 + ones;
  }

  /** What the last character multiplies by: 10,000 in 6万, 10 in 六成, 1 in 6. */
  static double trailingScale(String text) {
    char last = text.isEmpty() ? '0' : text.charAt(text.length() - 1);
    double scale = last == '成' ? 10 : Numeral.scale(last);
    return scale == 0 || text.length() == 1 ? 1 : scale;
  }

  /** 七八 is 7 to 8, 三五 3 to 5, 十七八 17 to 18, 二三百 200 to 300; null for everything else. */
  static @Nullable Quantity neighbours(String text) {
    int at = 0;
    while (at < text.length() && Numeral.digit(text.charAt(at)) < 0) {
      at++;
    }
    if (at + 1 >= text.length() || Character.isDigit(text.charAt(at))) {
      return null;
    }
    int low = Numeral.digit(text.charAt(at));
    int high = Numeral.digit(text.charAt(at + 1));
    boolean near = low > 0 && (high == low + 1 || (low == 3 && high == 5));
    boolean more = at + 2 < text.length() && Numeral.digit(text.charAt(at + 2)) >= 0;
    if (!near || more) {
      return null;
    }
    Double from = value(text.substring(0, at + 1) + text.substring(at + 2));
    Double to = value(text.substring(0, at) + text.substring(at + 1));
    return from == null || to == null ? null : new Quantity(from, to);
  }

  /** 三、四 and 3、4万: neighbours with a mark between them; null for everything else. */
  static @Nullable Quantity pair(String text) {
    int mark = text.indexOf('、');
    if (mark <= 0) {
      return null;
    }
    String right = text.substring(mark + 1);
    Double low = value(text.substring(0, mark));
    Double high = value(right);
    double scale = trailingScale(right);
    return low != null && high != null && high == (low + 1) * scale
        ? new Quantity(low * scale, high)
        : null;
  }

  /** Whether all characters are Chinese digits, so that 二〇二五 is read place by place. */
  private static boolean spelled(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Numeral.digit(text.charAt(i)) < 0 || Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > 1;
  }

  private static @Nullable Double spelledOut(String text) {
    if (text.length() == 2 && text.indexOf('〇') < 0 && text.indexOf('零') < 0) {
      return null;
    }
    double value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = value * 10 + Numeral.digit(text.charAt(i));
    }
    return value;
  }
}
