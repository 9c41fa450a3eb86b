package org.luoshi.reader.internal.assemble;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.outline.PlanSection;
import org.luoshi.reader.internal.repair.CleanText;

/**
 * Cuts a block into sentences: 。！？； end one, with the closing quotation marks and brackets that
 * follow.
 */
final class Sentences {
  private static final String ENDS = "。！？!?；;";
  private static final String CLOSERS = "”’』」）)》\"'";

  private Sentences() {}

  static List<Sentence> of(CleanText clean, Block block, PlanSection section) {
    List<Sentence> sentences = new ArrayList<>();
    String text = clean.text();
    int start = block.body();
    for (int i = block.body(); i < block.end(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        int end = i + 1;
        while (end < block.end() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        add(sentences, clean, start, end, block, section);
        start = end;
        i = end - 1;
      }
    }
    add(sentences, clean, start, block.end(), block, section);
    return sentences;
  }

  private static void add(
      List<Sentence> sentences,
      CleanText clean,
      int start,
      int end,
      Block block,
      PlanSection section) {
    int from = start;
    while (from < end && Character.isWhitespace(clean.text().charAt(from))) {
      from++;
    }
    if (from < end) {
      sentences.add(new Sentence(clean, from, end, block, section));
    }
  }
}
