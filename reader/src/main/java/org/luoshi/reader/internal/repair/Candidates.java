package org.luoshi.reader.internal.repair;

import java.util.Arrays;

/** The characters a lost byte may have belonged to: those the table of pairs knows. */
final class Candidates {
  private static final String SIGNS = "，。、；：？！（）“”《》";

  private final Guesses[] withLead = new Guesses[0x100];
  private final Guesses[] withTrail = new Guesses[0x100];
  private final Guesses[] beforeGap = new Guesses[0x100];

  private Candidates(boolean traditional) {
    StringBuilder[] byLead = new StringBuilder[0x100];
    StringBuilder[] byTrail = new StringBuilder[0x100];
    StringBuilder[] cut = new StringBuilder[0x100];
    Arrays.setAll(byLead, lead -> new StringBuilder());
    Arrays.setAll(byTrail, trail -> new StringBuilder());
    Arrays.setAll(cut, lead -> new StringBuilder());
    String all = plain() + (traditional ? traditional() : "");
    for (int i = 0; i < all.length(); i++) {
      int code = DoubleBytes.code(all.charAt(i));
      byLead[code >> 8].append(all.charAt(i));
      byTrail[code & 0xFF].append(all.charAt(i));
      if (DoubleBytes.leadsNoCharacter(code & 0xFF)) {
        cut[code >> 8].append(all.charAt(i));
      }
    }
    Arrays.setAll(beforeGap, lead -> new Guesses(cut[lead].toString()));
    Arrays.setAll(withLead, lead -> new Guesses(byLead[lead].toString()));
    Arrays.setAll(withTrail, trail -> new Guesses(byTrail[trail].toString()));
  }

  private static String plain() {
    StringBuilder plain = new StringBuilder();
    for (char c : DoubleBytes.plain()) {
      if (SIGNS.indexOf(c) >= 0 || (Han.is(c) && CharacterPairs.knows(c))) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String traditional() {
    StringBuilder traditional = new StringBuilder();
    for (char c = '\u4E00'; c <= '\u9FFF'; c++) {
      char plain = Traditional.plain(c);
      if (plain != c && DoubleBytes.code(c) != 0 && CharacterPairs.knows(plain)) {
        traditional.append(c);
      }
    }
    return traditional.toString();
  }

  /** The candidates in a text of simplified or of traditional characters. */
  static Candidates of(boolean traditional) {
    return traditional ? Traditionals.ALL : Plain.ALL;
  }

  /** Those whose trail byte was lost. */
  Guesses withLead(int lead) {
    return withLead[lead];
  }

  /** Those whose trail byte may be gone together with the byte behind it. */
  Guesses beforeGap(int lead) {
    return beforeGap[lead];
  }

  /** Those whose lead byte was lost. */
  Guesses withTrail(int trail) {
    return withTrail[trail];
  }

  private static final class Plain {
    static final Candidates ALL = new Candidates(false);
  }

  private static final class Traditionals {
    static final Candidates ALL = new Candidates(true);
  }
}
