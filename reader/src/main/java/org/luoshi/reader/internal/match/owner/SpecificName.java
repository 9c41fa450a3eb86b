package org.luoshi.reader.internal.match.owner;

import java.util.EnumSet;
import java.util.Set;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.rule.lookup.WordTable;
import org.luoshi.reader.model.PlanType;

/**
 * Tells a specific named office or post (县财政局, 仪器管理员, 各班班主任) from one that is anybody or the
 * author: 各单位, 有关部门, 我局, 党支部.
 */
final class SpecificName {
  private static final Set<PlanType> PLANNING =
      EnumSet.of(PlanType.PLAN, PlanType.SCHEME, PlanType.NOTICE, PlanType.PROJECT);
  private static final WordTable VAGUE = WordTable.of("bodies", "vague");
  private static final WordTable GENERAL = WordTable.of("bodies", "general");
  private static final WordTable OPENING = WordTable.of("duties", "opening");
  private static final int SHORT_NAME = 5;

  private SpecificName() {}

  /** Whether the sentence stands in a text that says what will be done. */
  static boolean isPlanning(Sentence sentence) {
    return PLANNING.contains(sentence.section().type());
  }

  static boolean is(OwnerName name, Sentence sentence) {
    String text = sentence.text();
    NameKind kind = name.kind(text);
    return switch (kind) {
      case POST -> !isVaguePost(text, name) && !isGeneral(text, name) && !isSentence(text, name);
      case BODY ->
          VAGUE.startingAt(text, name.start(), name.end()) == 0
              && !isGeneral(text, name)
              && !isSentence(text, name)
              && !isAuthor(name, sentence);
      case PLACE, LINE ->
          VAGUE.startingAt(text, name.start(), name.end()) == 0 && isList(text, name);
      case PEOPLE, MASKED, NONE -> false;
    };
  }

  /** 有关负责人 is vague, 各班班主任 is not. */
  private static boolean isVaguePost(String text, OwnerName name) {
    return text.charAt(name.start()) != '各' && VAGUE.startingAt(text, name.start(), name.end()) > 0;
  }

  /** Whether the last name of the list is one that could be anyone's: 学校, 村委会. */
  static boolean isGeneral(String text, OwnerName name) {
    int start = name.end();
    while (start > name.start() && "、和及与".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return GENERAL.has(text, start, name.end());
  }

  /** 组织部 is a name, 组织各科室骨干医生 begins with a verb. */
  private static boolean isSentence(String text, OwnerName name) {
    return name.end() - name.start() > SHORT_NAME
        && OPENING.startingAt(text, name.start(), name.end()) > 0;
  }

  private static boolean isAuthor(OwnerName name, Sentence sentence) {
    String who = sentence.words(name.start(), name.end());
    String author = sentence.section().organisation();
    return sentence.section().title().contains(who) || (author != null && author.endsWith(who));
  }

  private static boolean isList(String text, OwnerName name) {
    int joint = text.indexOf("、", name.start(), name.end());
    return joint >= 0;
  }
}
