package org.luoshi.reader.internal.rule.lookup;

/**
 * A word of a table.
 *
 * @param number its place in the list, from 0
 * @param length how many characters it has, one at least
 * @param word its characters
 * @param notBehind the characters it must not stand behind
 * @param notBefore the characters it must not stand before
 */
record TableWord(int number, int length, String word, String notBehind, String notBefore) {
  /** A word with its value as a word list writes it: nothing, 举, 举/公 or /公. */
  static TableWord of(int number, String word, String value) {
    int slash = value.indexOf('/');
    String behind = slash < 0 ? value : value.substring(0, slash);
    String before = slash < 0 ? "" : value.substring(slash + 1);
    return new TableWord(number, word.length(), word, behind, before);
  }

  /** Whether it counts whatever stands beside it. */
  boolean anywhere() {
    return notBehind.isEmpty() && notBefore.isEmpty();
  }

  /** Whether it counts at {@code at}, where it stands, as far as its neighbours tell. */
  boolean mayStandAt(String text, int at) {
    int end = at + length;
    return (at == 0 || notBehind.indexOf(text.charAt(at - 1)) < 0)
        && (end == text.length() || notBefore.indexOf(text.charAt(end)) < 0);
  }
}
