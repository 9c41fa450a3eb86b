package org.luoshi.reader.internal.repair;

import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Repair;

/**
 * Page marks, adverts and copy notices are cut, as {@code notices.rules} says: what was matched,
 * its line or its sentence. The line feeds around it stay.
 */
final class Notices {
  private static final RuleBook RULES = RuleBook.load("notices");
  private static final String STOPS = "。！？\n";

  private Notices() {}

  static CleanText mend(CleanText clean) {
    String text = clean.text();
    Editor editor = null;
    int done = 0;
    for (RuleMatch match : RULES.scan(text, 0, text.length())) {
      if (match.start() < done) {
        continue;
      }
      int[] cut = cut(text, match, done);
      if (cut[1] - cut[0] <= most(match.rule())) {
        editor = editor == null ? clean.edit() : editor;
        editor.drop(cut[0], cut[1], kind(match.rule()));
        done = cut[1];
      }
    }
    return editor == null ? clean : editor.build();
  }

  private static Repair kind(Rule rule) {
    return rule.get("kind", "").equals("advert") ? Repair.ADVERT : Repair.PAGE_MARK;
  }

  private static int most(Rule rule) {
    return Integer.parseInt(rule.get("most", "1000"));
  }

  /** Start and end of what is cut; it is longer than allowed where no stop is near enough. */
  private static int[] cut(String text, RuleMatch match, int least) {
    String stops =
        switch (match.rule().get("cut", "")) {
          case "line" -> "\n";
          case "sentence" -> STOPS;
          default -> "";
        };
    int start = match.start();
    int end = match.end();
    if (stops.isEmpty()) {
      return new int[] {start, end};
    }
    int most = most(match.rule());
    while (start > least && end - start <= most && stops.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    while (end < text.length() && end - start <= most && stops.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean stop = end < text.length() && text.charAt(end) != '\n';
    return new int[] {start, stop ? end + 1 : end};
  }
}
