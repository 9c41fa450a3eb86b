package org.luoshi.reader.internal.lint;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.lint.Notes.Pair;

/**
 * Numbers that belong to a person ({@code personal-data}): identity card (GB 11643, with its check
 * character), mobile telephone, bank card (Luhn). Masked ones are left alone, office telephones
 * too.
 */
final class PersonalDataPass implements Pass {
  private static final int MOBILE = 11;
  private static final int IDENTITY = 18;

  /** What stands before a Chinese telephone number for callers from abroad. */
  private static final String CHINA = "86";

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    String text = manuscript.clean().text();
    int end = manuscript.section().end();
    int at = manuscript.section().start();
    while (at < end) {
      if (!isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int stop = runEnd(text, at, end);
      Pair kind = stop - at < MOBILE ? null : kind(digits(text, at, stop));
      if (kind != null && !masked(text, at, stop)) {
        notes.add("personal-data", manuscript.clean().span(at, stop), kind);
      }
      at = stop;
    }
  }

  /** Behind the digits, which may be grouped by single spaces or hyphens, and a final X. */
  private static int runEnd(String text, int start, int end) {
    int at = start;
    while (at < end
        && (isDigit(text.charAt(at))
            || ((text.charAt(at) == ' ' || text.charAt(at) == '-')
                && at + 1 < end
                && isDigit(text.charAt(at + 1))))) {
      at++;
    }
    boolean check = at < end && (text.charAt(at) == 'X' || text.charAt(at) == 'x');
    return check && at - start == IDENTITY - 1 ? at + 1 : at;
  }

  private static String digits(String text, int start, int end) {
    return text.substring(start, end).replace(" ", "").replace("-", "");
  }

  private static boolean masked(String text, int start, int end) {
    return (start > 0 && "*X".indexOf(text.charAt(start - 1)) >= 0)
        || (end < text.length() && "*%".indexOf(text.charAt(end)) >= 0)
        || isFraction(text, start - 1)
        || isFraction(text, end);
  }

  /** Whether a decimal point stands there: a full stop behind a telephone number is none. */
  private static boolean isFraction(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && text.charAt(at) == '.'
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at + 1));
  }

  static @Nullable Pair kind(String number) {
    if (number.length() == IDENTITY && isIdentity(number)) {
      return new Pair("身份证号码", "an identity card number");
    }
    String local = number.startsWith(CHINA) ? number.substring(CHINA.length()) : number;
    if (local.length() == MOBILE && local.charAt(0) == '1' && local.charAt(1) >= '3') {
      return new Pair("手机号码", "a mobile telephone number");
    }
    boolean card = number.length() >= 16 && number.length() <= 19 && number.charAt(0) >= '3';
    return card && number.charAt(0) <= '6' && luhn(number)
        ? new Pair("银行卡号", "a bank card number")
        : null;
  }

  private static boolean isIdentity(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    int year = Integer.parseInt(number.substring(6, 10));
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17))
        && year >= 1900
        && year < 2100;
  }

  private static boolean luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
