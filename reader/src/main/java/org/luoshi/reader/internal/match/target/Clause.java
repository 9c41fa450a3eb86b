package org.luoshi.reader.internal.match.target;

import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.match.Taken;
import org.luoshi.reader.internal.rule.lookup.Signs;

/**
 * The words around a number in its own clause, cut to a length that can matter.
 *
 * @param sentence the sentence it stands in
 * @param start first character of the clause in the clean text
 * @param from first character of the number expression
 * @param to its last character, exclusive
 * @param end last character of the clause, exclusive
 */
record Clause(Sentence sentence, int start, int from, int to, int end) {
  private static final Signs MARKS = Signs.of("，。；：！？,;:!?\n");
  private static final Signs OPENING = Signs.of("（(");
  private static final Signs CLOSING = Signs.of("）)");
  private static final Signs JOINTS = Signs.of("、和及与");

  /** At every other character a clause just goes on. */
  private static final Signs NOTABLE = Signs.of("，。；：！？,;:!?\n（(）)");

  private static final int REACH = 60;

  /**
   * The clause of an amount.
   *
   * @param floor where the expression before it ends: what stands before is not its own
   */
  static Clause around(Sentence sentence, Amount amount, int floor) {
    String text = sentence.text();
    int start = Math.max(Math.max(sentence.start(), floor), amount.number() - REACH);
    int depth = 0;
    for (int i = amount.number() - 1; i >= start; i--) {
      char c = text.charAt(i);
      if (NOTABLE.has(c)) {
        depth += CLOSING.has(c) ? 1 : 0;
        boolean opens = OPENING.has(c) && depth-- == 0;
        if (opens || (depth <= 0 && MARKS.has(c))) {
          start = i + 1;
        }
      }
    }
    if (start == floor && floor > sentence.start()) {
      start = afterObject(text, start, amount.number());
    }
    return new Clause(sentence, start, amount.number(), amount.end(), end(sentence, amount.end()));
  }

  /** Right after another number its object comes first: in 3个村、48户 the 村 is not of the 户. */
  private static int afterObject(String text, int start, int number) {
    for (int i = number - 1; i >= start; i--) {
      if (JOINTS.has(text.charAt(i))) {
        return i + 1;
      }
    }
    return start;
  }

  private static int end(Sentence sentence, int from) {
    String text = sentence.text();
    int last = Math.min(sentence.end(), from + REACH);
    int end = NOTABLE.first(text, from, last);
    int depth = 0;
    while (end < last) {
      char c = text.charAt(end);
      depth += OPENING.has(c) ? 1 : 0;
      if ((CLOSING.has(c) && depth-- == 0) || (depth == 0 && MARKS.has(c))) {
        return end;
      }
      end = NOTABLE.first(text, end + 1, last);
    }
    return Math.max(from, last);
  }

  /** What stands before the number, without the expressions read there. */
  String before(Taken taken) {
    if (!taken.overlaps(start, from)) {
      return before();
    }
    StringBuilder out = new StringBuilder();
    for (int i = start; i < from; i++) {
      if (!taken.overlaps(i, i + 1)) {
        out.append(sentence.text().charAt(i));
      }
    }
    return out.toString();
  }

  /** What stands before the number. */
  String before() {
    return sentence.words(start, from);
  }

  /** What stands after the number. */
  String after() {
    return sentence.words(to, end);
  }

  /** The whole clause. */
  String all() {
    return sentence.words(start, end);
  }

  /** Whether the clause stands in brackets. */
  boolean inBrackets() {
    return start > sentence.start() && OPENING.has(sentence.text().charAt(start - 1));
  }

  /** The words of the sentence before the clause, the mark between them left out. */
  String earlier() {
    int stop = Math.max(sentence.start(), start - 1);
    return sentence.words(Math.max(sentence.start(), stop - REACH), stop);
  }
}
