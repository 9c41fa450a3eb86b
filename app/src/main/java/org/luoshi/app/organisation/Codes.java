package org.luoshi.app.organisation;

import java.text.Normalizer;
import org.luoshi.app.frame.Refused;

/**
 * The twelve digits of the statistical divisions (统计用区划代码): six for the county, three for the
 * township, three for the village. 999901 002 013 stands for village 013 of township 002 of county
 * 999901.
 */
public final class Codes {
  private Codes() {}

  /**
   * A code as somebody wrote it, without spaces, in plain digits.
   *
   * @throws Refused when it is not twelve digits
   */
  static String check(String field, String text) {
    String digits =
        text.length() > 100
            ? ""
            : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    if (!digits.matches("[0-9]{12}")) {
      throw new Refused(field, "fault.code");
    }
    return digits;
  }

  /** A code with its parts apart: {@code 999901 002 013}. */
  public static String apart(String code) {
    return code.length() == 12
        ? code.substring(0, 6) + " " + code.substring(6, 9) + " " + code.substring(9)
        : code;
  }
}
