package org.luoshi.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.NameMask;

/**
 * Something that was found.
 *
 * @param path its page
 * @param organisation whose it is
 * @param organisationName its name today
 * @param day null for what has none
 * @param title with the words marked
 * @param excerpt of its text, around the first of the words; empty where the text has none
 */
public record Hit(
    Kind kind,
    String path,
    long organisation,
    String organisationName,
    @Nullable LocalDate day,
    List<Piece> title,
    List<Piece> excerpt) {
  /** The same with names of people masked; marks would give away where one stands. */
  Hit masked(NameMask names) {
    return new Hit(
        kind,
        path,
        organisation,
        organisationName,
        day,
        masked(title, names),
        masked(excerpt, names));
  }

  /** Its title and excerpt. */
  String words() {
    return text(title) + "\n" + text(excerpt);
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static List<Piece> masked(List<Piece> pieces, NameMask names) {
    String text = text(pieces);
    String masked = names.text(text);
    return masked.equals(text) ? pieces : List.of(new Piece(masked, false));
  }
}
