package org.luoshi.reader.internal.match.owner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.luoshi.reader.internal.rule.Words;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.internal.rule.lookup.WordTable;

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
  private static final List<String> SECTIONS = List.of("post", "body", "people", "place", "line");

  private static final NameKind[] OF_SECTION = {POST, BODY, PEOPLE, PLACE, LINE};
  private static final WordTable ENDINGS = WordTable.of("bodies", SECTIONS);

  /** The kind of each ending, by its number. */
  private static final NameKind[] OF_ENDING = kinds();

  private static final Signs TAILS = Signs.of("等们”’");

  /** What a name can end with at all. */
  private static final Signs NAME_ENDS = nameEnds();

  private static Signs nameEnds() {
    StringBuilder ends = new StringBuilder("等们”’）X");
    for (String section : SECTIONS) {
      for (String word : Words.of("bodies").words(section)) {
        ends.append(word.charAt(word.length() - 1));
      }
    }
    return Signs.of(ends);
  }

  private static NameKind[] kinds() {
    List<NameKind> kinds = new ArrayList<>();
    for (int i = 0; i < OF_SECTION.length; i++) {
      int words = Words.of("bodies").section(SECTIONS.get(i)).size();
      kinds.addAll(Collections.nCopies(words, OF_SECTION[i]));
    }
    return kinds.toArray(new NameKind[0]);
  }

  /**
   * The kind of the name from {@code from} to {@code to} (exclusive); a name has two characters or
   * more.
   */
  static NameKind of(String text, int from, int to) {
    if (to <= from || !NAME_ENDS.has(text.charAt(to - 1))) {
      return NONE;
    }
    int end = withoutTail(text, from, to);
    if (end - from < 2) {
      return NONE;
    }
    int ending = ENDINGS.numberBefore(text, from, end);
    if (ending >= 0) {
      return OF_ENDING[ending];
    }
    return text.startsWith("XX", end - 2) ? MASKED : NONE;
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
    return TAILS.before(text, from, end);
  }
}
