package org.luoshi.reader.internal.source.doc;

/** The number formats of [MS-OSHARED] 2.2.1.3 MSONFC, by the names Office Open XML gives them. */
final class NumberFormats {
  private static final String[] NAMES = {
    "decimal",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
    "ordinal",
    "cardinalText",
    "ordinalText",
    "hex",
    "chicago",
    "ideographDigital",
    "japaneseCounting",
    "aiueo",
    "iroha",
    "decimalFullWidth",
    "decimalHalfWidth",
    "japaneseLegal",
    "japaneseDigitalTenThousand",
    "decimalEnclosedCircle",
    "decimalFullWidth2",
    "aiueoFullWidth",
    "irohaFullWidth",
    "decimalZero",
    "bullet",
    "ganada",
    "chosung",
    "decimalEnclosedFullstop",
    "decimalEnclosedParen",
    "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle",
    "ideographTraditional",
    "ideographZodiac",
    "ideographZodiacTraditional",
    "taiwaneseCounting",
    "ideographLegalTraditional",
    "taiwaneseCountingThousand",
    "taiwaneseDigital",
    "chineseCounting",
    "chineseLegalSimplified",
    "chineseCountingThousand"
  };

  private static final int DASHES = 57;
  private static final int NONE = 0xFF;

  private NumberFormats() {}

  /** The name of format {@code code}; decimal for those nobody uses. */
  static String name(int code) {
    if (code == NONE) {
      return "none";
    }
    if (code == DASHES) {
      return "numberInDash";
    }
    return code >= 0 && code < NAMES.length ? NAMES[code] : "decimal";
  }
}
