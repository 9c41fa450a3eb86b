package org.luoshi.reader.internal.repair;

import java.util.Arrays;

/** The characters a lost byte may have belonged to: those the table of pairs knows. */
final class Candidates {
  private static final char[] NONE = {};
  private static final String SIGNS = "，。、；：？！（）“”《》";

  private final char[][] withLead = new char[0x100][];
  private final char[][] withTrail = new char[0x100][];

  private Candidates(boolean traditional) {
    Arrays.fill(withLead, NONE);
    Arrays.fill(withTrail, NONE);
    int last = traditional ? Character.MAX_VALUE : 0;
    for (char c : DoubleBytes.plain()) {
      if (SIGNS.indexOf(c) >= 0 || (Han.is(c) && CharacterPairs.knows(c))) {
        add(c);
      }
    }
    for (int c = '\u4E00'; c <= '\u9FFF' && c <= last; c++) {
      char plain = Traditional.plain((char) c);
      if (plain != c && DoubleBytes.code((char) c) != 0 && CharacterPairs.knows(plain)) {
        add((char) c);
      }
    }
  }

  /** The candidates in a text of simplified or of traditional characters. */
  static Candidates of(boolean traditional) {
    return traditional ? Traditionals.ALL : Plain.ALL;
  }

  private void add(char c) {
    int code = DoubleBytes.code(c);
    withLead[code >> 8] = added(withLead[code >> 8], c);
    withTrail[code & 0xFF] = added(withTrail[code & 0xFF], c);
  }

  private static char[] added(char[] to, char c) {
    char[] more = Arrays.copyOf(to, to.length + 1);
    more[to.length] = c;
    return more;
  }

  /** Those whose trail byte was lost. */
  char[] withLead(int lead) {
    return withLead[lead];
  }

  /** Those whose lead byte was lost. */
  char[] withTrail(int trail) {
    return withTrail[trail];
  }

  private static final class Plain {
    static final Candidates ALL = new Candidates(false);
  }

  private static final class Traditionals {
    static final Candidates ALL = new Candidates(true);
  }
}
