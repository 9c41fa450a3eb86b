package org.luoshi.reader.internal.rule.lookup;

/**
 * A word of a table.
 *
 * @param number its place in the list, from 0
 * @param word its characters, one at least
 * @param notBehind the characters it must not stand behind
 * @param notBefore the characters it must not stand before
 */
record TableWord(int number, String word, String notBehind, String notBefore) {
  /** A word with its value as a word list writes it: nothing, 举, 举/公 or /公. */
  static TableWord of(int number, String word, String value) {
    int slash = value.indexOf('/');
    return slash < 0
        ? new TableWord(number, word, value, "")
        : new TableWord(number, word, value.substring(0, slash), value.substring(slash + 1));
  }

  int length() {
    return word.length();
  }

  /** Whether it stands at {@code at} and its neighbours allow it. */
  boolean standsAt(String text, int at) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && (notBehind.isEmpty() || at == 0 || notBehind.indexOf(text.charAt(at - 1)) < 0)
        && (notBefore.isEmpty() || end == text.length() || notBefore.indexOf(text.charAt(end)) < 0);
  }
}
