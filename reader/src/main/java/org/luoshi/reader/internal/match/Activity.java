package org.luoshi.reader.internal.match;

/** The words that say what is done at a time: the rest of the clause, or the clause before. */
final class Activity {
  private static final String EDGES = " 、的，：“”；。（）并也还将要应须";

  private Activity() {}

  /**
   * What is done.
   *
   * @param after where the words about the time end
   * @param count where the number of times starts, or -1
   * @param rest where the words after time and number start
   */
  static String of(Sentence sentence, int after, int count, int rest) {
    String text = sentence.text();
    String object = trim(sentence.words(rest, Clauses.end(text, rest, sentence.end())));
    String verb = count > after ? trim(sentence.words(after, count)) : "";
    if (object.isEmpty() && verb.length() < 4) {
      return before(sentence, after);
    }
    return trim(object.length() < 2 || verb.length() > 4 ? verb + object : object);
  }

  /** What is done at a time that stands from {@code from} to {@code to}. */
  static String then(Sentence sentence, int from, int to) {
    String text = sentence.text();
    int rest = to;
    while (rest < sentence.end() && "，：、 ”）".indexOf(text.charAt(rest)) >= 0) {
      rest++;
    }
    String object = trim(sentence.words(rest, Clauses.end(text, rest, sentence.end())));
    return object.length() < 2 ? before(sentence, from) : object;
  }

  /** The clause that precedes, or the heading above. */
  private static String before(Sentence sentence, int at) {
    int start = Clauses.start(sentence.text(), at, sentence.start());
    String words = trim(sentence.words(start, at));
    var headings = sentence.block().headings();
    return words.length() > 3 || headings.isEmpty() ? words : trim(headings.getLast());
  }

  private static String trim(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && EDGES.indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " 、，：；。（".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(start, end);
  }
}
