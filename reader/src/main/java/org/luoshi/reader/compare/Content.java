package org.luoshi.reader.compare;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.luoshi.reader.internal.rule.Words;

/**
 * What a sentence is about: its pieces of two characters, without numbers, measure words, times and
 * the words every sentence of the field may hold. 每月召开一次支委会 and 全年召开支委会12次 have the same pieces.
 */
final class Content {
  private static final Words WORDS = Words.of("compare");
  private static final Set<String> LEFT_OUT = Set.copyOf(WORDS.words("left-out"));
  private static final Set<String> COMMON = Set.copyOf(WORDS.words("common"));
  private static final int LONGEST = longest(LEFT_OUT);
  private static final String NUMERALS = "0123456789.%〇零一二两三四五六七八九十百千万半";
  private static final String COUNTERS = String.join("", WORDS.words("counters"));
  private static final String UNHEARD = "“”‘’《》（）[]";

  private Content() {}

  /** Whether a piece is a word of everyday work, such as 开展, and tells sentences apart badly. */
  static boolean isCommon(String piece) {
    return COMMON.contains(piece);
  }

  /** The pieces of {@code text}, each once. */
  static Set<String> pieces(String text) {
    Set<String> pieces = new HashSet<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int left = leftOut(text, i);
      if (left > 0) {
        i += left;
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        run.append(c);
        i++;
      } else {
        if (UNHEARD.indexOf(c) < 0) {
          close(run, pieces::add);
        }
        i++;
      }
    }
    close(run, pieces::add);
    return pieces;
  }

  private static void close(StringBuilder run, Consumer<String> pieces) {
    for (int i = 0; i + 1 < run.length(); i++) {
      pieces.accept(run.substring(i, i + 2));
    }
    if (run.length() == 1) {
      pieces.accept(run.toString());
    }
    run.setLength(0);
  }

  /** How many characters at {@code at} do not count, 0 when the first one does. */
  private static int leftOut(String text, int at) {
    for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      if (LEFT_OUT.contains(text.substring(at, at + length))) {
        return length;
      }
    }
    return number(text, at);
  }

  /** A number with its measure word; digits also without one. */
  private static int number(String text, int at) {
    int end = at;
    while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == at) {
      return 0;
    }
    boolean counted = end < text.length() && COUNTERS.indexOf(text.charAt(end)) >= 0;
    if (counted) {
      return end + 1 - at;
    }
    return text.charAt(at) <= '9' ? end - at : 0;
  }

  private static int longest(Collection<String> words) {
    return new HashSet<>(words).stream().mapToInt(String::length).max().orElse(0);
  }
}
