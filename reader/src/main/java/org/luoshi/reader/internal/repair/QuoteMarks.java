package org.luoshi.reader.internal.repair;

import java.util.Arrays;
import org.luoshi.reader.model.Repair;

/**
 * Question marks that stand in pairs for lost quotation marks, ?六个确保?, become “六个确保”; one that
 * closes “ or opens before ” becomes its other half. A question mark after a question word, at the
 * end of a line or without a partner is a question and becomes ？.
 *
 * <p>A pair lies within a line and holds at most {@value #LONGEST} characters.
 */
final class QuoteMarks {
  private static final int LONGEST = 80;
  private static final int CLAUSE = 12;
  private static final String QUESTION_WORDS = "吗呢么谁哪何几否咋啥";
  private static final String CLAUSE_ENDS = "，。；：！？?、“”\n";

  private final char[] out;
  private int pairs;

  private QuoteMarks(String text) {
    this.out = text.toCharArray();
  }

  static CleanText mend(CleanText clean) {
    String text = clean.text();
    if (text.indexOf('?') < 0) {
      return clean;
    }
    QuoteMarks marks = new QuoteMarks(text);
    for (int start = 0; start < text.length(); ) {
      int end = Han.lineEnd(text, start);
      marks.line(text, start, end);
      start = end + 1;
    }
    return marks.result(clean);
  }

  private CleanText result(CleanText clean) {
    String text = clean.text();
    int quotes = 0;
    int questions = 0;
    for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      if (out[i] == '?') {
        out[i] = pairs > 0 && halfPair(text, i) ? '”' : '？';
      }
      quotes += out[i] == '？' ? 0 : 1;
      questions += out[i] == '？' ? 1 : 0;
    }
    CleanText mended = clean;
    String now = new String(out);
    if (quotes > 0) {
      mended = mended.withCharacters(now, Repair.QUOTE_MARK, quotes);
    }
    return questions > 0 ? mended.withCharacters(now, Repair.WIDTH, questions) : mended;
  }

  /** The second of a pair whose first is lost: it is in the midst of a sentence that goes on. */
  private static boolean halfPair(String text, int at) {
    return Han.at(text, at - 1)
        && "的等和与、，；及为活".indexOf(Han.charAt(text, at + 1)) >= 0
        && !asks(text, at);
  }

  private void line(String text, int start, int end) {
    int[] marks = marks(text, start, end);
    int open = -1;
    for (int m = 0; m < marks.length; m++) {
      int at = marks[m];
      char c = text.charAt(at);
      if (c == '“') {
        open = at;
      } else if (c == '”') {
        if (open >= 0 && out[open] == '?') {
          quote(open, '“');
        }
        open = -1;
      } else if (open < 0 || at - open > LONGEST) {
        open = opens(text, marks, m) ? at : -1;
      } else if (closes(text, marks, m, open)) {
        if (out[open] == '?') {
          quote(open, '“');
        }
        quote(at, '”');
        open = -1;
      }
    }
  }

  private void quote(int at, char mark) {
    out[at] = mark;
    pairs++;
  }

  /** Where the line has question marks and quotation marks, garbled ones left out. */
  private static int[] marks(String text, int start, int end) {
    int[] found = new int[8];
    int n = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '”' || (c == '?' && !garbled(text, i))) {
        found = n == found.length ? Arrays.copyOf(found, n * 2) : found;
        found[n++] = i;
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** A byte was lost here: half a reading follows (推动?jì)). */
  private static boolean garbled(String text, int at) {
    char next = Han.charAt(text, at + 1);
    return Han.within(next, 'a', 'z') || Han.within(next, '\u00E0', '\u01DC');
  }

  private static boolean opens(String text, int[] marks, int m) {
    int at = marks[m];
    char next = Han.charAt(text, at + 1);
    boolean begins =
        Han.is(next) || Han.digit(next) || Han.latin(next) || "《（‘—".indexOf(next) >= 0;
    return begins && m + 1 < marks.length && marks[m + 1] - at <= LONGEST && !asks(text, at);
  }

  private static boolean closes(String text, int[] marks, int m, int open) {
    int at = marks[m];
    boolean another = m + 1 < marks.length && marks[m + 1] - open <= LONGEST;
    if (text.charAt(open) == '“') {
      return !(another && text.charAt(marks[m + 1]) == '”');
    }
    if (another && marks[m + 1] == at + 1) {
      return false; // ?为了谁??: the first asks, the second closes
    }
    boolean evenLeft = (marks.length - m) % 2 == 0;
    return !(another && asks(text, at) && (evenLeft || asks(text, marks[m + 1])));
  }

  /** Whether the clause that ends before {@code at} has a question word. */
  private static boolean asks(String text, int at) {
    for (int i = at - 1; i >= Math.max(0, at - CLAUSE); i--) {
      char c = text.charAt(i);
      if (QUESTION_WORDS.indexOf(c) >= 0 && !(c == '几' && Han.charAt(text, i - 1) == '十')) {
        return true;
      }
      if (CLAUSE_ENDS.indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }
}
