package org.luoshi.reader.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.internal.rule.Words;

/** Which measure words count the same thing: 场 and 次, 人 and 名. */
final class Units {
  private static final List<String> CLASSES =
      List.of(
          "times",
          "people",
          "households",
          "cases",
          "objects",
          "books",
          "sheets",
          "length",
          "money",
          "share");

  /** One bit for each class a unit belongs to. */
  private static final Map<String, Integer> BITS = bits();

  private Units() {}

  private static Map<String, Integer> bits() {
    Map<String, Integer> bits = new HashMap<>();
    for (int i = 0; i < CLASSES.size(); i++) {
      int bit = 1 << i;
      Words.of("compare")
          .words(CLASSES.get(i))
          .forEach(unit -> bits.merge(unit, bit, (one, other) -> one | other));
    }
    return bits;
  }

  /** Whether numbers with units {@code a} and {@code b} can be compared. */
  static boolean agree(String a, String b) {
    return a.equals(b) || (BITS.getOrDefault(a, 0) & BITS.getOrDefault(b, 0)) != 0;
  }
}
