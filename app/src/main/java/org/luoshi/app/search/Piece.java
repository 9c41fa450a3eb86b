package org.luoshi.app.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param marked whether it is one of the words that were looked for
 */
public record Piece(String text, boolean marked) {
  /**
   * Cuts a text where words begin and end.
   *
   * @param folded the same text in one way of writing, character for character
   * @param words in the same way of writing
   */
  static List<Piece> of(String text, String folded, List<String> words) {
    int[] characters = text.codePoints().toArray();
    BitSet marked = marks(folded.codePoints().toArray(), words);
    List<Piece> pieces = new ArrayList<>();
    for (int at = 0; at < characters.length; ) {
      boolean is = marked.get(at);
      int end = is ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int to = end < 0 ? characters.length : Math.min(end, characters.length);
      pieces.add(new Piece(new String(characters, at, to - at), is));
      at = to;
    }
    return pieces;
  }

  private static BitSet marks(int[] folded, List<String> words) {
    BitSet marked = new BitSet();
    for (String word : words) {
      int[] sought = word.codePoints().toArray();
      for (int at = 0; at + sought.length <= folded.length; at++) {
        if (java.util.Arrays.equals(folded, at, at + sought.length, sought, 0, sought.length)) {
          marked.set(at, at + sought.length);
        }
      }
    }
    return marked;
  }
}
