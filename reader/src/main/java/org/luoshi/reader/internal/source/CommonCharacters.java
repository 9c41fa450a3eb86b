package org.luoshi.reader.internal.source;

import java.util.BitSet;
import org.luoshi.reader.internal.rule.Words;

/** How much a text reads like Chinese; the characters are in {@code common-characters.words}. */
final class CommonCharacters {
  private static final BitSet COMMON = load();

  private CommonCharacters() {}

  private static BitSet load() {
    BitSet common = new BitSet(0x10000);
    Words.of("common-characters").words().forEach(line -> line.chars().forEach(common::set));
    return common;
  }

  /**
   * The mean worth of the characters of {@code text} that tell something: 1 for a common character
   * or Chinese punctuation, 0 for a rare hanzi, negative for what no Chinese text holds. Correctly
   * decoded texts reach 0.7 and more; a run of NULs counts once. Without any such character it is 1
   * when there is ASCII, else -1.
   */
  static double score(String text) {
    double sum = 0;
    int count = 0;
    boolean ascii = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
        ascii = true;
      } else if (c != 0 || i == 0 || text.charAt(i - 1) != 0) {
        sum += worth(c);
        count++;
      }
    }
    return count > 0 ? sum / count : ascii ? 1 : -1;
  }

  private static double worth(char c) {
    if (COMMON.get(c) || punctuation(c)) {
      return 1;
    }
    if (c >= 0x4E00 && c <= 0x9FA5) {
      return 0;
    }
    return c == '\uFFFD' ? -2 : -1;
  }

  private static boolean punctuation(char c) {
    return (c >= 0x3000 && c <= 0x301F)
        || (c >= 0xFF01 && c <= 0xFF5E)
        || (c >= 0x2460 && c <= 0x249B)
        || "\u00A0\u00B7\u00D7\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u2103\u25A1\u25CB\u25CF\u203B"
                .indexOf(c)
            >= 0;
  }
}
