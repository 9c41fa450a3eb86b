package org.luoshi.app.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password has to be: at least ten characters, three of four kinds (small, capital, digit,
 * other) or sixteen characters of any kind, without the login name in it. After GB/T 22239-2019
 * (level 2), 8.1.4.1: complexity is asked for; the numbers are ours.
 */
public final class PasswordRules {
  private static final int LEAST = 10;
  private static final int LONG = 16;
  private static final int MOST = 128;
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordRules() {}

  /** The key of what is wrong with a password, or empty. */
  public static Optional<String> fault(String password, String loginName) {
    if (password.length() < LEAST) {
      return Optional.of("password.short");
    }
    if (password.length() > MOST) {
      return Optional.of("password.long");
    }
    if (password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))) {
      return Optional.of("password.name");
    }
    return password.length() < LONG && kinds(password) < 3
        ? Optional.of("password.simple")
        : Optional.empty();
  }

  /** A password for one use: fourteen letters and digits that are not mistaken for each other. */
  public static String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  private static int kinds(String password) {
    boolean small = password.chars().anyMatch(Character::isLowerCase);
    boolean capital = password.chars().anyMatch(Character::isUpperCase);
    boolean digit = password.chars().anyMatch(Character::isDigit);
    boolean other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    return (small ? 1 : 0) + (capital ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
  }
}
