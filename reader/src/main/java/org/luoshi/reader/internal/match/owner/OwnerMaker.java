package org.luoshi.reader.internal.match.owner;

import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.internal.match.Sentence;
import org.luoshi.reader.internal.rule.lookup.Signs;
import org.luoshi.reader.model.Owner;

/** Makes owners of the places where they were found in a sentence. */
record OwnerMaker(Sentence sentence) {
  private static final int LONGEST_DUTY = 60;
  private static final Signs CLAUSE_ENDS = Signs.of("，。；！？");
  private static final Signs FIELD_ENDS = Signs.of("；。）\n");
  private static final Signs FIELD_TAIL = Signs.of(" ，、\t　");
  private static final Signs TRIMMED = Signs.of("“”‘’，、。；：:（）() 　\t\n");
  private static final Signs QUOTES = Signs.of("“”‘’");

  /** The owner found from {@code start} to {@code end}, called {@code who}. */
  Found<Owner> owner(int start, int end, String who, Owner.Role role, String what) {
    return new Found<>(
        start,
        end,
        new Owner(sentence.span(start, end), sentence.quote(start, end), who, role, what, false));
  }

  /** The clean name; what is masked in the text stays masked as it was written. */
  String who(OwnerName name) {
    String text = sentence.text();
    int start = TRIMMED.behind(text, name.start(), name.end());
    int end = name.end();
    while (end > start && TRIMMED.has(text.charAt(end - 1)) && !closesAside(start, end)) {
      end--;
    }
    end = end - start > 2 && text.charAt(end - 1) == '等' ? end - 1 : end;
    StringBuilder who = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (text.startsWith("XX", i) && i + 2 <= end) {
        who.append(sentence.quote(i, i + 2).strip());
        i++;
      } else if (!QUOTES.has(text.charAt(i))) {
        who.append(text.charAt(i));
      }
    }
    return who.toString();
  }

  private boolean closesAside(int start, int end) {
    return sentence.text().charAt(end - 1) == '）'
        && OwnerName.asideStart(sentence.text(), start, end) >= 0;
  }

  /**
   * The value of a field that begins at {@code from}: to the end of the sentence or of the aside.
   */
  OwnerName field(int from, int limit) {
    String text = sentence.text();
    int end = from;
    while (end < limit && !FIELD_ENDS.has(text.charAt(end))) {
      int aside = text.charAt(end) == '（' ? OwnerName.asideEnd(text, end, limit) : end + 1;
      end = aside < 0 ? end + 1 : aside;
    }
    return new OwnerName(from, FIELD_TAIL.before(text, from, end));
  }

  /** The duty: what follows the sign in its clause, else what stands before the name. */
  String what(int start, int end) {
    String after = words(end, clauseEnd(end));
    if (!after.isEmpty()) {
      return after;
    }
    String before = words(clauseStart(start), start);
    return before.isEmpty() ? words(end, clauseEnd(Math.min(end + 1, sentence.end()))) : before;
  }

  private int clauseEnd(int from) {
    int last = Math.min(sentence.end(), from + LONGEST_DUTY);
    return CLAUSE_ENDS.first(sentence.text(), from, last);
  }

  private int clauseStart(int from) {
    int start = from;
    int first = Math.max(sentence.start(), from - LONGEST_DUTY);
    while (start > first && !CLAUSE_ENDS.has(sentence.text().charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private String words(int from, int to) {
    return from < to ? sentence.words(from, to).strip() : "";
  }
}
