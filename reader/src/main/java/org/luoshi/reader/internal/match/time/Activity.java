package org.luoshi.reader.internal.match.time;

import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

/** The words that say what is done at a time: the rest of the clause, or what stands before it. */
final class Activity {
  private static final Words PERIODS = Words.of("periods");
  private static final Signs EDGES = Signs.of(" 、的，：“”；。（）并也还将");
  private static final Signs ENDS = Signs.of(" 、，：；。（");
  private static final Signs BEFORE_REST = Signs.of("，：、 ”）");
  private static final Signs OPENING = Signs.of("（：");
  private static final WordTable MODALS = WordTable.of("periods", "modal");

  private Activity() {}

  /**
   * What recurs.
   *
   * @param start where the words about the time start
   * @param after where they end
   * @param count where the number of times starts, or {@code rest} when there is none
   * @param rest where the words after time and number start
   * @param end where they end
   */
  static String of(Sentence sentence, int start, int after, int count, int rest, int end) {
    String object = trim(sentence.words(rest, end));
    String verb = bare(sentence.words(after, Math.max(after, count)));
    boolean generic = verb.isEmpty() || PERIODS.section("generic").containsKey(verb);
    if (object.length() < 2 && generic) {
      String clause =
          trim(sentence.words(rest, Clauses.end(sentence.text(), rest, sentence.end())));
      return clause.length() < 2 ? before(sentence, start) : clause;
    }
    return generic ? object : verb + object;
  }

  /** What is done at a time that stands from {@code from} to {@code to}. */
  static String then(Sentence sentence, int from, int to) {
    String text = sentence.text();
    int rest = BEFORE_REST.behind(text, to, sentence.end());
    String object = trim(sentence.words(rest, Clauses.end(text, rest, sentence.end())));
    return object.length() < 2 ? before(sentence, from) : object;
  }

  /** The clause that precedes, also in front of an opening bracket, or the heading above. */
  private static String before(Sentence sentence, int at) {
    int end = OPENING.before(sentence.text(), sentence.start(), at);
    int start = Clauses.start(sentence.text(), end, sentence.start());
    String words = trim(sentence.words(start, end));
    var headings = sentence.block().headings();
    boolean says = words.length() > 1 && !words.endsWith("时间") && !words.endsWith("时限");
    return says || headings.isEmpty() ? words : trim(headings.getLast());
  }

  /** Without 至少, 要 and the like at either end. */
  private static String bare(String words) {
    String rest = trim(words);
    if (MODALS.startingAt(rest, 0, rest.length()) == 0
        && MODALS.endingAt(rest, 0, rest.length()) == 0) {
      return rest;
    }
    String before;
    do {
      before = rest;
      for (String modal : PERIODS.words("modal")) {
        rest = rest.startsWith(modal) ? rest.substring(modal.length()) : rest;
        rest = rest.endsWith(modal) ? rest.substring(0, rest.length() - modal.length()) : rest;
      }
    } while (!rest.equals(before));
    return rest;
  }

  private static String trim(String words) {
    int start = EDGES.behind(words, 0, words.length());
    return words.substring(start, ENDS.before(words, start, words.length()));
  }
}
