package org.luoshi.reader.internal.repair;

import java.text.Normalizer;
import org.luoshi.reader.model.Repair;

/**
 * One width for each character, as the package says: ，；：！（） full, digits, letters, % . - ~ half,
 * quotation marks “ ”. Every replacement is one character for one. What a ? stands for {@link
 * QuoteMarks} decides.
 */
final class Widths {
  /** What becomes of each character; the character itself where it stays. */
  private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

  /** Decided by what stands around it. */
  private static final char DECIDE = 0;

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = (char) c;
    }
    for (char c = '！'; c <= '～'; c++) {
      TABLE[c] = (char) (c - '！' + '!');
    }
    table("，；：！？（）", "，；：！？（）");
    table(",;:!()", "，；：！（）");
    table("﹐﹑﹔﹕﹖﹗﹙﹚﹝﹞﹪﹣﹒", "，、；：？！（）〔〕%-.");
    table("｡､｢｣〝〞„‟〜∼‐‑‒–−─━―", "。、“”“”“”~~-----———");
    table("「」『』﹁﹂﹃﹄", "“”‘’“”‘’");
    for (char c : ",:：\"＂.．○◯OＯ0０".toCharArray()) {
      TABLE[c] = DECIDE;
    }
    for (char c = '\u2F00'; c <= '\u2FD5'; c++) {
      TABLE[c] = DECIDE;
    }
    for (char c = '\uF900'; c <= '\uFAD9'; c++) {
      TABLE[c] = DECIDE;
    }
  }

  private Widths() {}

  private static void table(String from, String to) {
    for (int i = 0; i < from.length(); i++) {
      TABLE[from.charAt(i)] = to.charAt(i);
    }
  }

  static CleanText mend(CleanText clean) {
    String text = clean.text();
    char[] out = null;
    int count = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char by = Han.within(c, '一', '龥') ? c : TABLE[c];
      if (by == c) {
        open &= c != '\n' || goesOn(text, i);
        continue;
      }
      if (c == '"' || c == '＂') {
        open = !open;
        by = open ? '“' : '”';
      } else if (by == DECIDE) {
        by = decide(text, i, c);
      }
      if (by != c) {
        out = out == null ? text.toCharArray() : out;
        out[i] = by;
        count++;
      }
    }
    return out == null ? clean : clean.withCharacters(new String(out), Repair.WIDTH, count);
  }

  /** Whether the line that ends at {@code at} was broken inside a sentence. */
  private static boolean goesOn(String text, int at) {
    char last = Han.charAt(text, at - 1);
    return Han.is(last) || last == '，' || last == ',' || last == '、';
  }

  private static char decide(String text, int at, char c) {
    return switch (c) {
      case ',' -> thousands(text, at) ? ',' : '，';
      case ':', '：' -> betweenNumbers(text, at) ? ':' : '：';
      case '.', '．' -> endsSentence(text, at) ? '。' : '.';
      case '○', '◯' -> inChineseNumber(text, at) ? '〇' : c;
      case 'O', 'Ｏ' -> inChineseNumber(text, at) ? '〇' : 'O';
      case '0', '０' -> inChineseNumber(text, at) ? '〇' : '0';
      default -> ideograph(c);
    };
  }

  /** The comma of 1,200: three digits after it and no fourth. */
  private static boolean thousands(String text, int at) {
    return digit(text, at - 1)
        && digit(text, at + 1)
        && digit(text, at + 2)
        && digit(text, at + 3)
        && !digit(text, at + 4);
  }

  /** The colon of 8:30, 6: 00 and 107:100, not that of 篇1:2025年. */
  private static boolean betweenNumbers(String text, int at) {
    int after = at + 1;
    while (after < at + 3 && Han.charAt(text, after) == ' ') {
      after++;
    }
    return digit(text, at - 1)
        && digit(text, after)
        && !(digit(text, after + 2) && digit(text, after + 3))
        && (after == at + 1 || (digit(text, after + 1) && !digit(text, after + 2)));
  }

  /** A stop after a Chinese character at the end of a line. */
  private static boolean endsSentence(String text, int at) {
    return Han.charAt(text, at + 1) == '\n'
        && (Han.at(text, at - 1) || "）)”》".indexOf(Han.charAt(text, at - 1)) >= 0);
  }

  /** The nought of 二○二五年, 二○○八年 and 二○三○年. */
  private static boolean inChineseNumber(String text, int at) {
    boolean after =
        chineseDigit(text, at - 1) || (nought(text, at - 1) && chineseDigit(text, at - 2));
    boolean before =
        chineseDigit(text, at + 1)
            || (nought(text, at + 1) && chineseDigit(text, at + 2))
            || (Han.charAt(text, at + 1) == '年' && chineseDigit(text, at - 2));
    return after && before;
  }

  private static boolean nought(String text, int at) {
    return "○◯OＯ0０".indexOf(Han.charAt(text, at)) >= 0;
  }

  private static boolean chineseDigit(String text, int at) {
    return "〇零一二三四五六七八九".indexOf(Han.charAt(text, at)) >= 0;
  }

  private static boolean digit(String text, int at) {
    char c = Han.charAt(text, at);
    return Han.digit(c) || Han.within(c, '０', '９');
  }

  /** The unified ideograph of a radical or a compatibility form, as PDFs write them. */
  private static char ideograph(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain.charAt(0) : c;
  }
}
