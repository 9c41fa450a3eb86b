package org.luoshi.app.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of what is due: behind an occurrence, or before it. A page that goes on from
 * there is found as quickly as the first, however long the list is.
 *
 * @param day when that occurrence is due
 * @param begins when it begins, {@code 24:00} where that is not said
 * @param occurrence its number
 * @param behind whether the page lies behind it
 */
public record Bookmark(LocalDate day, String begins, long occurrence, boolean behind) {
  private static final Pattern TEXT =
      Pattern.compile(
          "([<>])(\\d{4}-\\d{2}-\\d{2})T([01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d|24:00)-(\\d{1,18})");

  /** Behind or before one. */
  public static Bookmark at(Due due, boolean behind) {
    String begins = Objects.toString(due.begins(), "24:00").substring(0, 5);
    return new Bookmark(due.day(), begins, due.occurrence(), behind);
  }

  /** As an address carries it; {@link #of} reads it. */
  public String text() {
    return (behind ? ">" : "<") + day + "T" + begins + "-" + occurrence;
  }

  /** A mark from an address, or null where it makes no sense. */
  public static @Nullable Bookmark of(@Nullable String text) {
    Matcher mark = TEXT.matcher(text == null ? "" : text);
    try {
      return mark.matches()
          ? new Bookmark(
              LocalDate.parse(mark.group(2)),
              mark.group(3),
              Long.parseLong(mark.group(4)),
              mark.group(1).equals(">"))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
