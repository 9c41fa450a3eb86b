package org.luoshi.app.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;

/** Kinds of things that are found, in the order in which they are offered. */
public enum Kind {
  RECORD(Right.SEE_RECORDS, "/records/"),
  DUTY(Right.SEE_PLANS, "/duties/"),
  PLAN(Right.SEE_PLANS, "/plans/"),
  DOCUMENT(Right.SEE_PLANS, "/documents/"),
  ORGANISATION(Right.SEE_ORGANISATIONS, "/organisations/"),
  GROUP(Right.SEE_ORGANISATIONS, "/groups/"),
  POST(Right.SEE_ORGANISATIONS, "/posts/"),
  PERSON(Right.SEE_PEOPLE, "/people/");

  /** The people of a record: leads to the record, and is found by those who see people. */
  private static final String NAMES = "names";

  private final Right right;
  private final String path;

  Kind(Right right, String path) {
    this.right = right;
    this.path = path;
  }

  /** Its name in the database and in addresses, such as {@code duty}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The page of a thing of this kind. */
  String page(long thing) {
    return path + thing;
  }

  /** The kinds that whoever asks may see. */
  public static List<Kind> seen() {
    return Stream.of(values()).filter(kind -> Scope.current().may(kind.right)).toList();
  }

  /** The kind of this name. */
  public static Optional<Kind> of(String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** The kind that an entry of the index leads to. */
  static Kind ofEntry(String entry) {
    return entry.equals(NAMES) ? RECORD : of(entry).orElseThrow();
  }

  /** The entries of the index to look through for these kinds, as far as they may be seen. */
  static String[] entries(List<Kind> kinds) {
    List<Kind> seen = kinds.stream().filter(seen()::contains).toList();
    boolean names = seen.contains(RECORD) && Scope.current().may(Right.SEE_PEOPLE);
    return Stream.concat(
            seen.stream().map(Kind::key), names ? Stream.of(NAMES) : Stream.<String>empty())
        .toArray(String[]::new);
  }
}
