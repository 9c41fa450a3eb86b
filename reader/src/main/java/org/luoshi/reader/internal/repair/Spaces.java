package org.luoshi.reader.internal.repair;

import org.luoshi.reader.model.Repair;

/**
 * Lines lose the white space at both ends and their bullets; inside, spaces that mean nothing are
 * dropped (达到 95 %, 2 月, 培训 率) and those that part something become one ({@link Gap}). White space
 * at the ends of lines is no damage and is not counted. Tabs part cells and stay.
 */
final class Spaces {
  private static final String BULLETS = "•●■▪◆◇▶►➢★☆※\uF0B7\uF06C\uF06E\uF0D8\uF0FC";
  private static final String SPACED_BULLETS = "-*+·";

  private final String text;
  private final Gap gap;
  private final Editor editor;

  private Spaces(CleanText clean) {
    this.text = clean.text();
    this.gap = new Gap(text);
    this.editor = clean.edit();
  }

  static CleanText mend(CleanText clean) {
    return new Spaces(clean).lines();
  }

  private CleanText lines() {
    for (int start = 0; start < text.length(); ) {
      int end = Han.lineEnd(text, start);
      if (end > start) {
        line(start, end);
      }
      start = end + 1;
    }
    return editor.build();
  }

  private void line(int start, int end) {
    int last = end;
    while (last > start && blank(text.charAt(last - 1))) {
      last--;
    }
    int first = start;
    while (first < last && blank(text.charAt(first))) {
      first++;
    }
    if (first > start) {
      editor.layOut(start, first, "");
    }
    int body = afterBullet(first, last);
    if (body > first) {
      editor.drop(first, body, Repair.GARBAGE);
    }
    inside(body, last);
    if (last < end) {
      editor.layOut(last, end, "");
    }
  }

  private void inside(int start, int end) {
    int to = start;
    for (int at = space(to, end); at >= 0; at = space(to, end)) {
      to = at;
      while (to < end && text.charAt(to) == ' ') {
        to++;
      }
      if (text.charAt(to) != '\t' && text.charAt(at - 1) != '\t') {
        String by = gap.parts(start, at, to, end) ? " " : "";
        if (to - at > by.length()) {
          editor.replace(at, to, by, Repair.GARBAGE);
        }
      }
    }
  }

  private int space(int from, int end) {
    return text.indexOf(' ', from, end);
  }

  /** Where the line begins after a bullet such as - or •; a sign that means something is none. */
  private int afterBullet(int start, int end) {
    int at = start;
    char c = Han.charAt(text, start);
    boolean bullet = BULLETS.indexOf(c) >= 0;
    boolean spaced = SPACED_BULLETS.indexOf(c) >= 0 && blank(Han.charAt(text, start + 1));
    if (bullet || spaced) {
      at++;
      while (at < end && blank(text.charAt(at))) {
        at++;
      }
    }
    return at < end ? at : start;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }
}
