package org.luoshi.reader.internal.match.target;

import java.util.List;
import org.luoshi.reader.internal.match.Taken;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/**
 * Names what a number counts: the words before it (培训率要达到95% is of 培训率), the object after it
 * (发展2名党员 is of 发展党员), for an amount in brackets also what stands before them.
 */
final class MeasureFinder {
  private static final Words WORDS = Words.of("measure");
  private static final Boilerplate OPENING = new Boilerplate(WORDS.words("opening"));
  private static final Boilerplate LINK = new Boilerplate(WORDS.words("link"));
  private static final Boilerplate PAPER = new Boilerplate(WORDS.words("paper"));
  private static final Boilerplate END = new Boilerplate(WORDS.words("object-end"));
  private static final Boilerplate KEEP = new Boilerplate(WORDS.words("keep"));
  private static final Boilerplate DIMENSION = new Boilerplate(WORDS.words("dimension"));
  private static final Boilerplate SHARE_OF = new Boilerplate(WORDS.words("share-of"));
  private static final Boilerplate UNIT = new Boilerplate(Words.of("unit").words());
  private static final Boilerplate NONE = new Boilerplate(List.of());
  private static final WordTable CUT = WordTable.of("measure", "cut");
  private static final WordTable BECOME = WordTable.of("measure", "become");
  private static final Signs CLAUSE_MARKS = Signs.of("，。；：！？,;:!?\n");
  private static final Signs OBJECT_ENDS = Signs.of("、 0123456789");
  private static final Signs FIGURES = Signs.of("0123456789.");
  private static final int LONGEST = 32;

  private MeasureFinder() {}

  /**
   * The measure of an amount.
   *
   * @param taken what was read before, which is not counted
   * @param earlier the measure of the target before it in the sentence, or empty
   */
  static String of(Amount amount, Clause clause, Taken taken, String earlier) {
    String object = object(clause.after());
    String subject = subject(clause.before(taken), !object.isEmpty());
    String own = joined(amount, subject, object);
    String bare = WORDS.section("bare").get(amount.unit());
    if (own.isEmpty() && bare != null && !earlier.isEmpty()) {
      return bare;
    }
    if (clause.inBrackets()) {
      own = PAPER.cutFromEnd(subject(lastClause(clause.earlier()), false)) + own;
    } else if (own.isEmpty() || SHARE_OF.begins(own)) {
      own = (earlier.isEmpty() ? subject(lastClause(clause.earlier()), false) : earlier) + own;
    }
    own = withoutLoneQuotes(own);
    return own.length() <= LONGEST ? own : own.substring(own.length() - LONGEST);
  }

  /** A share or a sum is of what stands before it, an age of whom it is, a count of both. */
  private static String joined(Amount amount, String subject, String object) {
    if (amount.isOf("age")) {
      String who = object.isEmpty() ? subject : object;
      return who.endsWith("年龄") ? who : who + "年龄";
    }
    boolean rate = amount.isOf("share") || amount.isOf("money") || amount.unit().isEmpty();
    boolean alone = rate && !subject.isEmpty() && !object.equals("比例");
    return alone ? subject : subject + object;
  }

  /** The noun before the number; where an object follows, only the last part of a list. */
  private static String subject(String before, boolean hasObject) {
    String words = LINK.cutFromEnd(Boilerplate.withoutMarks(before));
    int list = words.lastIndexOf('、');
    int etc = words.indexOf('等', list + 1);
    if (list >= 0 && etc > list && etc + 2 < words.length()) {
      words = words.substring(etc + 1);
    } else if (list >= 0 && hasObject) {
      words = words.substring(list + 1);
    }
    String kept = CUT.standsIn(words) ? behindCuts(words) : words;
    return OPENING.cutFromStart(Boilerplate.withoutMarks(kept), KEEP);
  }

  private static String behindCuts(String subject) {
    String words = subject;
    for (String cut : WORDS.words("cut")) {
      int at = words.lastIndexOf(cut);
      boolean more = at >= 0 && at + cut.length() < words.length();
      words =
          more && !KEEP.begins(words.substring(at)) ? words.substring(at + cut.length()) : words;
    }
    return words;
  }

  private static String object(String after) {
    String words = withoutNumber(after.startsWith("的") ? after.substring(1) : after);
    int end = OBJECT_ENDS.first(words, 0, Math.min(words.length(), LONGEST));
    words = end < words.length() ? LINK.cutFromEnd(words.substring(0, end)) : words;
    if (BECOME.standsIn(words)) {
      for (String become : WORDS.words("become")) {
        int at = words.indexOf(become);
        words = at < 0 ? words : words.substring(at + become.length());
      }
    }
    return END.cutFromEnd(Boilerplate.withoutMarks(words));
  }

  /** What a second number describes is the object of the first: 3公里5米宽公路. */
  private static String withoutNumber(String words) {
    int at = FIGURES.behind(words, 0, words.length());
    return at == 0
        ? words
        : DIMENSION.cutFromStart(UNIT.cutFromStart(words.substring(at), NONE), NONE);
  }

  private static String withoutLoneQuotes(String words) {
    boolean paired = words.indexOf('“') < words.indexOf('”') == words.contains("“");
    return paired ? words : words.replace("“", "").replace("”", "");
  }

  private static String lastClause(String words) {
    int at = words.length();
    while (at > 0 && !CLAUSE_MARKS.has(words.charAt(at - 1))) {
      at--;
    }
    return words.substring(at);
  }
}
