package org.luoshi.reader.internal.rule.lookup;

/** A set of characters, such as the marks that part clauses; asking costs the same for any size. */
public final class Signs {
  private final long[] members = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private Signs() {}

  /** The characters of {@code characters}. */
  public static Signs of(CharSequence characters) {
    Signs signs = new Signs();
    for (int i = 0; i < characters.length(); i++) {
      signs.add(characters.charAt(i));
    }
    return signs;
  }

  /** These and all characters from {@code first} to {@code last}, inclusive. */
  public Signs and(char first, char last) {
    Signs more = new Signs();
    System.arraycopy(members, 0, more.members, 0, members.length);
    for (int c = first; c <= last; c++) {
      more.add((char) c);
    }
    return more;
  }

  private void add(char c) {
    members[c >>> 6] |= 1L << c;
  }

  /** Whether {@code c} is one of them. */
  public boolean has(char c) {
    return (members[c >>> 6] & 1L << c) != 0;
  }

  /** Where the first of them stands in {@code text} from {@code from} on, or {@code end}. */
  public int first(String text, int from, int end) {
    int at = from;
    while (at < end && !has(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether one of them stands in {@code text} from {@code from} to {@code end} (exclusive). */
  public boolean standIn(String text, int from, int end) {
    return first(text, from, end) < end;
  }

  /** The first position from {@code from} on at which none of them stands, or {@code end}. */
  public int behind(String text, int from, int end) {
    int at = from;
    while (at < end && has(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where a stretch that ends at {@code end} ends without those of them that close it. */
  public int before(String text, int from, int end) {
    int at = end;
    while (at > from && has(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
