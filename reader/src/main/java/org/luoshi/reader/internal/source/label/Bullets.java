package org.luoshi.reader.internal.source.label;

import java.util.Map;

/** Characters of the symbol fonts Wingdings and Symbol, as Unicode has them. */
public final class Bullets {
  private static final Map<Integer, String> SHOWN =
      Map.ofEntries(
          Map.entry(0x6C, "●"),
          Map.entry(0x6E, "■"),
          Map.entry(0x6F, "□"),
          Map.entry(0x71, "□"),
          Map.entry(0x75, "◆"),
          Map.entry(0x76, "◆"),
          Map.entry(0xA8, "□"),
          Map.entry(0xA7, "■"),
          Map.entry(0xAB, "★"),
          Map.entry(0xB2, "☆"),
          Map.entry(0xB7, "•"),
          Map.entry(0xD8, "➢"),
          Map.entry(0xE8, "→"),
          Map.entry(0x52, "☑"),
          Map.entry(0xFE, "☑"),
          Map.entry(0x54, "☒"),
          Map.entry(0xFD, "☒"),
          Map.entry(0xFB, "✗"),
          Map.entry(0xFC, "✓"));

  private Bullets() {}

  /** A bullet's label; a picture or an unknown symbol is •. */
  public static String shown(String label) {
    if (label.isEmpty()) {
      return "•";
    }
    int c = label.charAt(0);
    return c >= 0xE000 && c <= 0xF8FF ? symbol(c, "•") : label;
  }

  /** A character of a symbol font, or {@code otherwise}. */
  public static String symbol(int character, String otherwise) {
    return SHOWN.getOrDefault(character & 0xFF, otherwise);
  }
}
