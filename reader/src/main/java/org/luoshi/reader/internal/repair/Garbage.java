package org.luoshi.reader.internal.repair;

import org.luoshi.reader.model.Repair;

/**
 * What cannot be seen and means nothing is dropped: NULs and other control characters, byte-order
 * marks inside the text, zero-width and direction marks, soft hyphens, half surrogate pairs. Every
 * line then ends in one line feed and every space is an ASCII space; that is counted only for the
 * no-break, thin and ideographic spaces inside a line.
 */
final class Garbage {
  private Garbage() {}

  static CleanText mend(CleanText clean) {
    String text = clean.text();
    Editor editor = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Han.within(c, '\u3001', '\uD7FF') || Han.within(c, ' ', '~') || c == '\n' || c == '\t') {
        continue;
      }
      if (endsLine(c)) {
        editor = editor == null ? clean.edit() : editor;
        boolean half = c == '\r' && Han.charAt(text, i + 1) == '\n' && i + 1 < text.length();
        editor.layOut(i, i + 1, half ? "" : "\n");
      } else if (Character.isSpaceChar(c)) {
        editor = editor == null ? clean.edit() : editor;
        space(editor, text, i);
      } else if (invisible(text, i, c)) {
        editor = editor == null ? clean.edit() : editor;
        editor.drop(i, i + 1, Repair.GARBAGE);
      }
    }
    return editor == null ? clean : editor.build();
  }

  /** A wide indent is how paragraphs begin; any other wide or hard space is damage. */
  private static void space(Editor editor, String text, int at) {
    char before = Han.charAt(text, at - 1);
    if (before == '\n' || before == ' ' || Character.isSpaceChar(before)) {
      editor.layOut(at, at + 1, " ");
    } else {
      editor.replace(at, at + 1, " ", Repair.GARBAGE);
    }
  }

  private static boolean endsLine(char c) {
    return c == '\r'
        || c == '\u000B'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean invisible(String text, int at, char c) {
    if (Character.isHighSurrogate(c)) {
      return !Character.isLowSurrogate(Han.charAt(text, at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return !Character.isHighSurrogate(Han.charAt(text, at - 1));
    }
    return c < ' '
        || Han.within(c, '\u007F', '\u009F')
        || c == '\u00AD'
        || Han.within(c, '\u200B', '\u200F')
        || Han.within(c, '\u202A', '\u202E')
        || Han.within(c, '\u2060', '\u2064')
        || c == '\uFEFF';
  }
}
