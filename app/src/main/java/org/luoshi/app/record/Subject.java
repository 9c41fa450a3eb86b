package org.luoshi.app.record;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a record of a duty is about: the sentence of the plan without who answers for it; what comes
 * again and again is told apart by its month. 每月召开一次村务例会，由村支书负责 becomes 3月村务例会.
 */
public final class Subject {
  private static final int LONGEST = 100;

  /** Who answers for it, and what follows; something has to stand before. */
  private static final Pattern OWNER =
      Pattern.compile("(?<=.{4})[，,；]?\\s{0,4}由[^，。；]{1,30}?(?:负责|牵头|承办|主办|落实).*$", Pattern.DOTALL);

  /** How often, and the verb of holding it. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "^每(?:月|季度|半年|两周|周[一二三四五六日]?|年)(?:\\d{1,2}日前?|第[一二三四]个星期[一二三四五六日]|月底)?"
              + "(?:召开|开展|组织|举办|举行|上)?(?:一次|一)?");

  /** What follows the first clause: how many, how well. */
  private static final Pattern FIRST = Pattern.compile("(?<=.{2})[，,；。].*$", Pattern.DOTALL);

  private Subject() {}

  /**
   * What is proposed for the title.
   *
   * @param sentence of the plan
   * @param day on which it was done
   */
  public static String of(String sentence, LocalDate day) {
    String thing = OWNER.matcher(sentence).replaceFirst("");
    Matcher again = AGAIN.matcher(thing);
    if (again.find() && again.end() < thing.length()) {
      thing =
          day.getMonthValue() + "月" + FIRST.matcher(thing.substring(again.end())).replaceFirst("");
    }
    int most = Math.min(LONGEST, thing.codePointCount(0, thing.length()));
    return thing.substring(0, thing.offsetByCodePoints(0, most));
  }
}
