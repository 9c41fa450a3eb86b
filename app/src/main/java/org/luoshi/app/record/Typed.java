package org.luoshi.app.record;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.luoshi.packs.RecordField;

/** What was typed into a field, as a value; null where nothing was. */
final class Typed {
  /** A line has so many characters at most. */
  static final int LINE = 200;

  /** A paragraph has so many characters at most. */
  static final int PARAGRAPH = 5_000;

  /** A list has so many names at most; beyond, the number is enough. */
  static final int NAMES = 2_000;

  /** A name has so many characters at most. */
  static final int NAME = 50;

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private Typed() {}

  /** The value of a field. */
  static @Nullable Object value(RecordField field, String typed) {
    if (typed.isBlank()) {
      return null;
    }
    String input = Entry.input(field.key());
    return switch (field.type()) {
      case DAY -> day(input, typed).toString();
      case LINE -> orNull(line(input, typed));
      case PARAGRAPH -> orNull(paragraph(input, typed));
      case NUMBER -> number(field, typed);
      case PEOPLE, NAMES -> names(field, typed);
      case CHOICE -> choice(field, typed);
    };
  }

  /** A time of day such as 09:00. */
  static @Nullable LocalTime time(String input, String typed) {
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalTime.parse(typed.strip());
    } catch (DateTimeException e) {
      throw new Refused(input, "record.fault.time");
    }
  }

  /** The names of a text, each once: 甲、乙，丙. */
  static List<String> names(RecordField field, String typed) {
    String input = Entry.input(field.key());
    Set<String> names = new LinkedHashSet<>();
    for (String part : typed.split("[、，,;；\\s]+", -1)) {
      if (part.length() > 20 * NAME) {
        throw new Refused(input, "record.fault.names.long", Spoken.name(field), NAME);
      }
      String name = Line.clean(part);
      if (name.codePointCount(0, name.length()) > NAME) {
        throw new Refused(input, "record.fault.names.long", Spoken.name(field), NAME);
      }
      if (!name.isEmpty()) {
        names.add(name);
      }
      if (names.size() > NAMES) {
        throw new Refused(input, "record.fault.names.many", Spoken.name(field), NAMES);
      }
    }
    return List.copyOf(names);
  }

  private static LocalDate day(String input, String typed) {
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw new Refused(input, "fault.day");
  }

  private static String line(String input, String typed) {
    String line = typed.length() > 20 * LINE ? typed : Line.clean(typed);
    if (line.codePointCount(0, line.length()) > LINE) {
      throw new Refused(input, "fault.long", LINE);
    }
    return line;
  }

  private static String paragraph(String input, String typed) {
    if (typed.length() > 4 * PARAGRAPH) {
      throw new Refused(input, "fault.long", PARAGRAPH);
    }
    String text = typed.lines().map(Line::clean).collect(Collectors.joining("\n")).strip();
    if (text.codePointCount(0, text.length()) > PARAGRAPH) {
      throw new Refused(input, "fault.long", PARAGRAPH);
    }
    return text;
  }

  private static BigDecimal number(RecordField field, String typed) {
    String digits =
        Normalizer.normalize(typed.length() > 60 ? "x" : typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s,]", "");
    if (digits.matches("\\d{1,10}(\\.\\d{1,9})?")) {
      BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
      if (number.scale() <= 3 && number.compareTo(MOST) <= 0) {
        return number.scale() < 0 ? number.setScale(0) : number;
      }
    }
    throw new Refused(Entry.input(field.key()), "record.fault.number", Spoken.name(field));
  }

  private static String choice(RecordField field, String typed) {
    String chosen = typed.strip();
    if (!field.choices().contains(chosen)) {
      throw new Refused(
          Entry.input(field.key()), "record.fault.choice", String.join("、", field.choices()));
    }
    return chosen;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
