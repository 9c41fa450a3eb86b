package org.luoshi.reader.internal.repair;

import java.util.Arrays;
import org.luoshi.reader.internal.rule.Words;

/**
 * How much a character speaks for text out of step: rare characters, Greek and Cyrillic letters,
 * line drawing and marks speak for it, common characters, digits and punctuation against it.
 */
final class Strangeness {
  /** Added up, this much is suspicious. */
  static final int SUSPICIOUS = 8;

  /** More than this is not added up, so that common characters soon end it. */
  static final int MOST = 14;

  private static final int RARE = 3;
  private static final int MARK = 6;
  private static final byte[] OF = new byte[0x10000];

  static {
    Arrays.fill(OF, 0x2E80, OF.length, (byte) RARE);
    Arrays.fill(OF, 0x0370, 0x0530, (byte) RARE);
    Arrays.fill(OF, 0x2500, 0x2580, (byte) RARE);
    Arrays.fill(OF, '！', '～' + 1, (byte) 0);
    weigh("usual-characters", 0);
    weigh("common-characters", -2);
    for (char c : "0123456789，。、；：！？（）“”《》,.;:()".toCharArray()) {
      OF[c] = -1;
    }
    OF['?'] = MARK;
    OF['\uFFFD'] = MARK;
  }

  private Strangeness() {}

  private static void weigh(String words, int weight) {
    for (String line : Words.of(words).words()) {
      for (int i = 0; i < line.length(); i++) {
        OF[line.charAt(i)] = (byte) weight;
      }
    }
  }

  /** The first place from {@code from} on that is strange or ends a line, or the text's end. */
  static int first(String text, int from) {
    int at = from;
    while (at < text.length() && OF[text.charAt(at)] <= 0 && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }

  /** Above 0 for what is strange, below for what is not. */
  static int at(String text, int at) {
    int strange = OF[text.charAt(at)];
    if (strange < MARK) {
      return strange;
    }
    if (Sign.looseReading(text, at)) {
      return MOST;
    }
    return Han.at(text, at - 1) || Han.at(text, at + 1) ? MARK : 0;
  }
}
