package org.luoshi.reader.internal.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.luoshi.reader.internal.rule.Words;

/**
 * Names what a number counts: the words before it (培训率要达到95% is of 培训率), the object after it
 * (发展2名党员 is of 发展党员), for an amount in brackets also what stands before them.
 */
final class MeasureFinder {
  private static final Words WORDS = Words.of("measure");
  private static final List<String> OPENING = longestFirst("opening");
  private static final List<String> LINK = longestFirst("link");
  private static final List<String> PAPER = longestFirst("paper");
  private static final List<String> END = longestFirst("object-end");
  private static final String MARKS = "，。；：！？、,;:!?\n （）()—-　 ";
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
    boolean rate = amount.isOf("share") || amount.isOf("money") || amount.unit().isEmpty();
    String own = subject + (rate && !subject.isEmpty() && !object.equals("比例") ? "" : object);
    if (amount.isOf("age")) {
      own = (object.isEmpty() ? subject : object) + "年龄";
    }
    String bare = WORDS.section("bare").get(amount.unit());
    if (own.isEmpty() && bare != null && !earlier.isEmpty()) {
      return bare;
    }
    if (clause.inBrackets()) {
      own = paper(subject(outside(clause), false)) + own;
    } else if (own.isEmpty() || WORDS.words("share-of").stream().anyMatch(own::startsWith)) {
      own = (earlier.isEmpty() ? subject(lastClause(clause.earlier()), false) : earlier) + own;
    }
    own = withoutLoneQuotes(own);
    return own.length() <= LONGEST ? own : own.substring(own.length() - LONGEST);
  }

  /** The noun before the number; where an object follows, only the last part of a list. */
  private static String subject(String before, boolean hasObject) {
    String words = trimEnd(trimMarks(before), LINK);
    int list = words.lastIndexOf('、');
    int etc = words.indexOf('等', list + 1);
    if (list >= 0 && etc > list && etc + 2 < words.length()) {
      words = words.substring(etc + 1);
    } else if (list >= 0 && hasObject) {
      words = words.substring(list + 1);
    }
    for (String cut : WORDS.words("cut")) {
      int at = words.lastIndexOf(cut);
      if (at >= 0 && at + cut.length() < words.length()) {
        words = words.substring(at + cut.length());
      }
    }
    return trimStart(trimMarks(words), OPENING);
  }

  private static String object(String after) {
    String words = after.startsWith("的") ? after.substring(1) : after;
    int end = 0;
    while (end < words.length() && end < LONGEST && "、 　".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    words = words.substring(0, end);
    for (String become : WORDS.words("become")) {
      int at = words.indexOf(become);
      words = at < 0 ? words : words.substring(at + become.length());
    }
    if (!words.isEmpty() && Numeral.digit(words.charAt(0)) >= 0) {
      return "";
    }
    return trimEnd(trimMarks(words), END);
  }

  private static String withoutLoneQuotes(String words) {
    boolean paired = words.indexOf('“') < words.indexOf('”') == words.contains("“");
    return paired ? words : words.replaceAll("[“”‘’\"]", "");
  }

  private static String outside(Clause clause) {
    return lastClause(clause.earlier());
  }

  private static String lastClause(String words) {
    int at = words.length();
    while (at > 0 && "，。；：！？,;:!?\n".indexOf(words.charAt(at - 1)) < 0) {
      at--;
    }
    return words.substring(at);
  }

  private static String paper(String words) {
    return trimEnd(words, PAPER);
  }

  private static String trimMarks(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && MARKS.indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && MARKS.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(start, end);
  }

  private static String trimStart(String words, List<String> boilerplate) {
    String rest = words;
    for (int i = 0; i < boilerplate.size(); i++) {
      if (rest.startsWith(boilerplate.get(i))) {
        rest = trimMarks(rest.substring(boilerplate.get(i).length()));
        i = -1;
      }
    }
    return rest;
  }

  private static String trimEnd(String words, List<String> boilerplate) {
    String rest = words;
    for (int i = 0; i < boilerplate.size(); i++) {
      if (rest.endsWith(boilerplate.get(i))) {
        rest = trimMarks(rest.substring(0, rest.length() - boilerplate.get(i).length()));
        i = -1;
      }
    }
    return rest;
  }

  private static List<String> longestFirst(String section) {
    Collection<String> words = WORDS.words(section);
    return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }
}
