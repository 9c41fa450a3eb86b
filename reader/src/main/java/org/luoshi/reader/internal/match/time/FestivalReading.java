package org.luoshi.reader.internal.match.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.model.TimeWindow.Part;

/**
 * Festivals, school holidays and seasons where they say when: 在, 利用, 期间, 前 and the like stand
 * around them, or an act follows at once. In 开展重阳节活动 and 三八维权周 they are names and no times.
 */
final class FestivalReading {
  private static final RuleBook NAMES = RuleBook.load("festivals");
  private static final RuleBook EDGES = RuleBook.load("festival-edges");
  private static final Words WORDS = Words.of("festival");

  /** How far the words after a name are read. */
  private static final int REACH = 24;

  private FestivalReading() {}

  static List<Moment> of(Sentence sentence, int start) {
    List<RuleMatch> names = NAMES.scan(sentence.sifted(), start, sentence.end());
    if (names.isEmpty()) {
      return List.of();
    }
    List<Moment> moments = new ArrayList<>();
    for (int first = 0; first < names.size(); ) {
      int last = first;
      while (last + 1 < names.size()
          && Clauses.joined(sentence.text(), names.get(last).end(), names.get(last + 1).start())) {
        last++;
      }
      addRun(sentence, names.subList(first, last + 1), start, moments);
      first = last + 1;
    }
    return moments;
  }

  /** One name, or several in a list: what is around the list holds for each of them. */
  private static void addRun(
      Sentence sentence, List<RuleMatch> run, int least, List<Moment> moments) {
    String text = sentence.text();
    int end = run.getLast().end();
    RuleMatch after = after(sentence.sifted(), end, sentence.end());
    boolean act = after != null && after.rule().id().equals("act");
    RuleMatch edge = act ? null : after;
    boolean stands = act || end >= sentence.end() || Clauses.isMark(text.charAt(end));
    boolean bare = end >= sentence.end() || (!act && text.charAt(end) != '，');
    int start = run.getFirst().start();
    boolean introduced = preceded(text, start, least) && (stands || run.size() > 1);
    if (edge != null || introduced || (initial(text, start, least) && stands && !bare)) {
      for (int i = 0; i < run.size(); i++) {
        boolean last = i == run.size() - 1;
        int to = last && edge != null ? edge.end() : run.get(i).end();
        moments.add(moment(run.get(i), to, edge));
      }
    }
  }

  private static Moment moment(RuleMatch name, int to, @Nullable RuleMatch edge) {
    String which = edge == null ? "" : edge.rule().get("edge", "");
    String time = time(name);
    return switch (which) {
      case "until" -> new Moment(name.start(), to, null, time, Part.BEFORE);
      case "since" -> new Moment(name.start(), to, time, null, Part.AFTER);
      default -> new Moment(name.start(), to, time, time, null);
    };
  }

  private static String time(RuleMatch match) {
    String form = match.rule().get("form", "");
    String name = match.text("name");
    String proper = WORDS.value(name);
    return form + ":" + (proper == null || proper.isEmpty() ? name : proper);
  }

  private static @Nullable RuleMatch after(SiftedText text, int at, int end) {
    return EDGES.at(text, at, Math.min(end, at + REACH));
  }

  private static boolean preceded(String text, int at, int least) {
    int from = at > least && text.charAt(at - 1) == '“' ? at - 1 : at;
    for (int length = 1; length <= 2; length++) {
      if (from - length >= least
          && WORDS.section("before").containsKey(text.substring(from - length, from))) {
        return true;
      }
    }
    return false;
  }

  private static boolean initial(String text, int at, int least) {
    return at <= least || Clauses.isMark(text.charAt(at - 1)) || text.charAt(at - 1) == '、';
  }
}
