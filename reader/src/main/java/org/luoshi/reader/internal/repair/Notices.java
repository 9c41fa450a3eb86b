package org.luoshi.reader.internal.repair;

import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.rule.Rule;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.model.Repair;

/**
 * Page marks, adverts and copy notices are cut, as {@code notices.rules} says: what was matched,
 * its line, its sentence or the rest of its clause. The line feeds around it stay.
 */
final class Notices {
  private static final RuleBook RULES = RuleBook.load("notices");
  private static final String STOPS = "。！？\n";
  private static final String PAUSES = "，；、：";

  private final CleanText clean;
  private final String text;
  private @Nullable Editor editor;

  /** Where the last cut ended, and the character before it or before those it goes on from. */
  private int done;

  private char before = '\n';

  private Notices(CleanText clean) {
    this.clean = clean;
    this.text = clean.text();
  }

  static CleanText mend(CleanText clean, Crew crew) {
    return new Notices(clean).mend(crew);
  }

  private CleanText mend(Crew crew) {
    for (RuleMatch match : RULES.scan(text, crew)) {
      if (match.start() >= done) {
        Rule rule = match.rule();
        int start = match.start();
        int end = match.end();
        switch (rule.get("cut", "")) {
          case "line" -> cut(rule, startOf(match, "\n"), endOf(match, "\n"));
          case "sentence" -> cut(rule, startOf(match, STOPS), pastStop(endOf(match, STOPS)));
          case "clause" -> cutClause(rule, start, endOf(match, STOPS + PAUSES));
          default -> cut(rule, start, end);
        }
      }
    }
    return editor == null ? clean : editor.build();
  }

  /** Of two pauses that now meet one goes, and the stop goes with a sentence that is all cut. */
  private void cutClause(Rule rule, int start, int end) {
    char first = start == done ? before : Han.charAt(text, start - 1);
    char next = Han.charAt(text, end);
    boolean paused = PAUSES.indexOf(first) >= 0;
    if (STOPS.indexOf(first) >= 0 || (paused && PAUSES.indexOf(next) >= 0)) {
      cut(rule, start, pastStop(end));
    } else {
      cut(rule, paused && start > done ? start - 1 : start, end);
    }
  }

  private void cut(Rule rule, int start, int end) {
    if (end - start <= most(rule)) {
      before = start == done ? before : Han.charAt(text, start - 1);
      editor = editor == null ? clean.edit() : editor;
      editor.drop(start, end, kind(rule));
      done = end;
    }
  }

  private static Repair kind(Rule rule) {
    return rule.get("kind", "").equals("advert") ? Repair.ADVERT : Repair.PAGE_MARK;
  }

  private static int most(Rule rule) {
    return Integer.parseInt(rule.get("most", "1000"));
  }

  /** After the stop or before it; too far away to be cut where none is near enough. */
  private int startOf(RuleMatch match, String stops) {
    int least = Math.max(done, match.end() - most(match.rule()) - 1);
    int start = match.start();
    while (start > least && stops.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private int endOf(RuleMatch match, String stops) {
    int most = Math.min(text.length(), match.start() + most(match.rule()) + 1);
    int end = match.end();
    while (end < most && stops.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int pastStop(int end) {
    return end < text.length() && text.charAt(end) != '\n' ? end + 1 : end;
  }
}
