package org.luoshi.reader.internal.match.owner;

import java.util.List;

/** What the end of a name shows it to be: 县财政局 is a body, 班主任 a post, 全体教师 people, 东村 a place. */
enum NameKind {
  BODY,
  POST,
  PEOPLE,
  PLACE,
  /** A line of work that stands for its office: 城管, 民政. */
  LINE,
  /** Masked (XX) in the text. */
  MASKED,
  /** No ending of a body or a post. */
  NONE;

  /** Of equally long endings the first decides. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending(WordTable.of("bodies", "post"), POST),
          new Ending(WordTable.of("bodies", "body"), BODY),
          new Ending(WordTable.of("bodies", "people"), PEOPLE),
          new Ending(WordTable.of("bodies", "place"), PLACE),
          new Ending(WordTable.of("bodies", "line"), LINE));

  private record Ending(WordTable words, NameKind kind) {}

  /**
   * The kind of the name from {@code from} to {@code to} (exclusive); a name has two characters or
   * more.
   */
  static NameKind of(String text, int from, int to) {
    int end = withoutTail(text, from, to);
    if (end - from < 2) {
      return NONE;
    }
    NameKind kind = NONE;
    int longest = 0;
    for (Ending ending : ENDINGS) {
      int length = ending.words().endingAt(text, from, end);
      if (length > longest) {
        longest = length;
        kind = ending.kind();
      }
    }
    return kind == NONE && text.startsWith("XX", end - 2) ? MASKED : kind;
  }

  /** Where the name ends without 等, 们, 同志, closing quotation marks and a closing parenthesis. */
  private static int withoutTail(String text, int from, int to) {
    int end = to;
    if (end > from && text.charAt(end - 1) == '）') {
      int open = end - 1;
      while (open > from && text.charAt(open) != '（') {
        open--;
      }
      end = open > from ? open : end;
    }
    while (end > from && "等们”’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
