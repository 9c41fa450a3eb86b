package org.luoshi.reader.internal.match.number;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Quantity;

/**
 * Reads number expressions as people write them in plans: 12, 1,200, 3.5万, 一百二十, 两, 半, 十几, 百余, 95%,
 * 百分之九十, 三分之二, 107:100, 5-6, 一至两, 七八.
 *
 * <p>万 and 亿 are multiplied out. A share gives the figure before its sign: 95%, 百分之九十五 and 九成五 are
 * 95 and not 0.95; 三分之二 is two thirds of one. An open number gives its floor: 十几 and 百余 are 10 and
 * 100. A range may write its scale once: 5-6万 is 50,000 to 60,000.
 */
public final class Numbers {
  /** Nobody writes a longer number; what is longer is noise. */
  private static final int LONGEST = 40;

  private static final String TO = "-－–—―─~～〜至到";
  private static final String COLONS = ":：∶比";

  private Numbers() {}

  /**
   * The quantity an expression stands for.
   *
   * @param expression the number alone: no unit (个, 名), no bound (以上); spaces mean nothing
   * @return the quantity, or null when it is no number or one nobody can know (几, 若干, 20__, 第三)
   */
  public static @Nullable Quantity parse(CharSequence expression) {
    if (expression.length() > LONGEST) {
      return null;
    }
    String text = tidy(expression);
    Quantity ratio = ratio(text);
    if (ratio != null) {
      return ratio;
    }
    Quantity range = range(text);
    return range != null ? range : single(text);
  }

  private static @Nullable Quantity single(String text) {
    String bare = withoutSign(text);
    Quantity near = NumeralText.neighbours(bare);
    if (near != null) {
      return near;
    }
    Double value = NumeralText.value(bare);
    return value == null ? null : Quantity.of(value);
  }

  /** Half-width digits and signs, without spaces. */
  private static String tidy(CharSequence expression) {
    StringBuilder out = new StringBuilder(expression.length());
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c >= '！' && c <= '～' && c != '～') {
        c = (char) (c - '！' + '!');
      }
      if (!Character.isWhitespace(c) && c != '\u00a0' && c != '　') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static @Nullable Quantity ratio(String text) {
    int at = only(text, COLONS);
    if (at <= 0) {
      return null;
    }
    Double over = NumeralText.value(text.substring(0, at));
    Double under = NumeralText.value(text.substring(at + 1));
    return over == null || under == null || under == 0 ? null : Quantity.of(over / under);
  }

  private static @Nullable Quantity range(String text) {
    int at = first(text, TO, 1);
    if (at < 0) {
      return NumeralText.pair(text);
    }
    int after = at + 1;
    while (after < text.length() && TO.indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    String left = withoutSign(text.substring(0, at));
    String right = text.substring(after);
    if (right.startsWith("百分之") && text.startsWith("百分之")) {
      right = right.substring("百分之".length());
    }
    right = withoutSign(right);
    Double high = NumeralText.value(right);
    Double low = NumeralText.value(left);
    if (low == null || high == null) {
      return null;
    }
    double scale = NumeralText.trailingScale(right);
    if (low < high / scale && NumeralText.trailingScale(left) == 1) {
      low *= scale;
    }
    return low < high ? new Quantity(low, high) : null;
  }

  /** Takes off what says that the number is a share; the figure stays as written. */
  private static String withoutSign(String text) {
    if (text.endsWith("%") || text.endsWith("‰") || text.endsWith("﹪")) {
      return text.substring(0, text.length() - 1);
    }
    for (String share : new String[] {"百分之", "千分之"}) {
      if (text.startsWith(share)) {
        return text.substring(share.length());
      }
    }
    return text;
  }

  private static int first(String text, String chars, int from) {
    for (int i = from; i < text.length(); i++) {
      if (chars.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the one character of {@code chars} stands, or -1 when there is none or a second one. */
  private static int only(String text, String chars) {
    int at = first(text, chars, 0);
    return at >= 0 && first(text, chars, at + 1) < 0 ? at : -1;
  }
}
