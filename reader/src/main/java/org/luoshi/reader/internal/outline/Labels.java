package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.rule.RuleBook;
import org.luoshi.reader.internal.rule.RuleMatch;
import org.luoshi.reader.internal.rule.SiftedText;

/** Finds everything in a text that looks like a label ({@code labels.rules}). */
final class Labels {
  private static final RuleBook RULES = RuleBook.load("labels");

  private final List<Label> labels;
  private int next;

  private Labels(List<Label> labels) {
    this.labels = labels;
  }

  /** The labels of {@code text}; to be asked from left to right. */
  static Labels of(SiftedText sifted, Crew crew) {
    List<RuleMatch> matches = RULES.scan(sifted, crew);
    List<Label> labels = new ArrayList<>(matches.size());
    for (RuleMatch match : matches) {
      labels.add(label(sifted.text(), match));
    }
    return new Labels(labels);
  }

  private static Label label(String text, RuleMatch match) {
    LabelStyle style = LabelStyle.valueOf(match.rule().get("style", ""));
    boolean bracket = style == LabelStyle.BRACKET;
    String number = match.group("n");
    int body = bracket ? match.start() + 1 : match.end();
    while (body < text.length() && isSpace(text.charAt(body))) {
      body++;
    }
    return new Label(
        style,
        number == null ? 0 : Ordinals.of(number),
        bracket ? "" : text.substring(match.start(), match.end()).strip(),
        match.start(),
        body);
  }

  /** White space within a line. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '　' || c == '\u00a0';
  }

  /** The label that starts at {@code position}, or null; positions must not go back. */
  @Nullable Label at(int position) {
    while (next < labels.size() && labels.get(next).start() < position) {
      next++;
    }
    return next < labels.size() && labels.get(next).start() == position ? labels.get(next) : null;
  }

  /** The same, to be asked anew from {@code position} on. */
  Labels from(int position) {
    Labels again = new Labels(labels);
    int after = labels.size();
    while (again.next < after) {
      int middle = (again.next + after) >>> 1;
      if (labels.get(middle).start() < position) {
        again.next = middle + 1;
      } else {
        after = middle;
      }
    }
    return again;
  }

  /** The labels that start from {@code start} to {@code end} (exclusive). */
  List<Label> between(int start, int end) {
    at(start);
    int last = next;
    while (last < labels.size() && labels.get(last).start() < end) {
      last++;
    }
    return labels.subList(next, last);
  }
}
