package org.luoshi.reader.internal.assemble;

import java.util.List;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.outline.Block;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/**
 * Where a sentence stands in the outline, and whom it gives its owners and windows to.
 *
 * @param block its block
 * @param first whether it is the first sentence of its block
 * @param opensHeading whether a heading begins with it, alone on its line or at the head of a
 *     paragraph
 * @param headingEnd where that heading ends in the clean text, or where the sentence starts
 * @param field what kind of field it is
 */
record Place(Block block, boolean first, boolean opensHeading, int headingEnd, Field field) {
  private static final Words FIELDS = Words.of("fields");
  private static final WordTable OPENING = WordTable.of(FIELDS.words());
  private static final Signs FIELD_OPENERS = Signs.of("（([【");

  /** A line that holds for its neighbours. */
  enum Field {
    NONE,
    /** 时间：5月上旬. */
    TIME,
    /** 责任单位：综治办. */
    OWNER
  }

  static Place of(Sentence sentence, boolean first, Expressions expressions) {
    Block block = sentence.block();
    boolean alone = block.kind() == Block.Kind.HEADING;
    boolean runIn = first && block.kind() == Block.Kind.ITEM && isOwnLabel(sentence);
    int headingEnd =
        alone
            ? sentence.end()
            : runIn ? sentence.start() + block.headings().getLast().length() : sentence.start();
    return new Place(block, first, alone || runIn, headingEnd, field(sentence, expressions));
  }

  /** The place of a row of a task table, which gives nothing to anyone. */
  static Place ofRow(Block block) {
    return new Place(block, true, false, block.start(), Field.NONE);
  }

  /** The last heading of the block's path is its own: it begins where the block begins. */
  private static boolean isOwnLabel(Sentence sentence) {
    Block block = sentence.block();
    return !block.path().isEmpty()
        && sentence.text().startsWith(block.path().getLast(), block.start());
  }

  private static Field field(Sentence sentence, Expressions expressions) {
    if (!expressions.windows().isEmpty()
        && opens(sentence, "time", expressions.windows().getFirst().start())) {
      return Field.TIME;
    }
    return !expressions.owners().isEmpty()
            && opens(sentence, "owner", expressions.owners().getFirst().end())
        ? Field.OWNER
        : Field.NONE;
  }

  /** Whether the sentence opens with a word of the section, close before {@code limit}. */
  private static boolean opens(Sentence sentence, String section, int limit) {
    String text = sentence.text();
    int start = sentence.start();
    start += FIELD_OPENERS.has(text.charAt(start)) ? 1 : 0;
    if (OPENING.startingAt(text, start, limit) == 0) {
      return false;
    }
    for (String word : FIELDS.words(section)) {
      int end = start + word.length();
      if (text.startsWith(word, start) && end <= limit && isFieldEnd(text, end, limit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFieldEnd(String text, int end, int limit) {
    return end == limit || text.charAt(end) == '：' || text.charAt(end) == ' ';
  }

  List<String> path() {
    return block.path();
  }

  /** How many headings stand above it; its own, where it opens one, is not counted. */
  int depth() {
    boolean ownInPath = opensHeading && block.kind() == Block.Kind.ITEM;
    return block.path().size() - (ownInPath ? 1 : 0);
  }

  /** Up to where (clean text) its expressions hold for others too. */
  int givenUntil(Sentence sentence) {
    return field == Field.NONE ? headingEnd : sentence.end();
  }
}
