package org.luoshi.reader.model;

/** A kind of damage that was mended. */
public enum Repair {
  PINYIN("pinyin"),
  BYTE_SHIFT("byte-shift"),
  TRADITIONAL("traditional"),
  QUOTE_MARK("quote-mark"),
  ADVERT("advert"),
  PAGE_MARK("page-mark"),
  LINE_WRAP("line-wrap"),
  PLACEHOLDER("placeholder"),
  WIDTH("width"),
  GARBAGE("garbage");

  private final String word;

  Repair(String word) {
    this.word = word;
  }

  /** The word the output schema uses. */
  public String word() {
    return word;
  }
}
