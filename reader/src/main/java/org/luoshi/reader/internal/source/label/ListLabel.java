package org.luoshi.reader.internal.source.label;

/** Puts a list item's number before its text as a typist would: 一、总体要求, 1.走访. */
public final class ListLabel {
  private ListLabel() {}

  /**
   * Label and text in one.
   *
   * @param label the number as shown, such as {@code 1.} or {@code （一）}
   * @param gap whether the program shows a gap (tab or space) after it
   * @param text the item without its number
   * @return both; a gap becomes a space where label and text would otherwise run together (1.5万元,
   *     第一条村民), and nothing where punctuation parts them
   */
  public static String join(String label, boolean gap, String text) {
    String rest = gap ? text.stripLeading() : text;
    if (label.isEmpty() || rest.isEmpty() || !gap) {
      return label + rest;
    }
    char last = label.charAt(label.length() - 1);
    char next = rest.charAt(0);
    boolean parted = "、．）】〕。：".indexOf(last) >= 0 || circled(last);
    boolean ascii = ".):,".indexOf(last) >= 0 && !(next < 0x80 && Character.isLetterOrDigit(next));
    return parted || ascii || bullet(last) ? label + rest : label + " " + rest;
  }

  private static boolean circled(char c) {
    return (c >= '①' && c <= '⒛') || (c >= '㈠' && c <= '㊰');
  }

  private static boolean bullet(char c) {
    return !Character.isLetterOrDigit(c) && c >= 0xA0;
  }
}
