package org.luoshi.app.organisation;

import java.text.Normalizer;
import java.util.Optional;

/** Phone numbers as people write them: {@code 199-0000-0001}, {@code ０１０ 5550 0000}. */
final class Phone {
  private Phone() {}

  /**
   * The digits of a phone number, seven to fifteen with an optional + before; empty if it is none.
   */
  static Optional<String> read(String text) {
    if (text.length() > 60) {
      return Optional.empty();
    }
    String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s()\\-–—]", "");
    return digits.matches("\\+?[0-9]{7,15}") ? Optional.of(digits) : Optional.empty();
  }

  /** The first three and last four digits: {@code 199****0001}. */
  static String masked(String phone) {
    return phone.length() < 10
        ? "****" + phone.substring(phone.length() - 3)
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }
}
