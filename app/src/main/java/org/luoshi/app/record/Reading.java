package org.luoshi.app.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.packs.RecordCheck;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;
import org.springframework.stereotype.Component;

/** Reads entries by the fields and checks of their kind. */
@Component
public class Reading {
  private final Kinds kinds;
  private final EnteredDays days;

  Reading(Kinds kinds, EnteredDays days) {
    this.kinds = kinds;
    this.days = days;
  }

  /**
   * An entry as it can be kept.
   *
   * @throws Refused naming the field that has to be mended
   */
  public Taken take(Entry entry) {
    return take(entry, days.today());
  }

  /** The same on a day that is known. */
  Taken take(Entry entry, LocalDate today) {
    RecordKind kind = kind(entry);
    Map<String, Object> values = values(kind, entry);
    missing(kind, values);
    List<RecordCheck> failing = kind.failing(values, today);
    failing.stream().filter(RecordCheck::must).findFirst().ifPresent(Reading::refuse);
    LocalDate day = LocalDate.parse(String.valueOf(values.get("day")));
    if (day.isAfter(today)) {
      throw new Refused(Entry.input("day"), "fault.future");
    }
    LocalTime begins = Typed.time("begins", entry.begins());
    LocalTime ends = Typed.time("ends", entry.ends());
    if (ends != null && (begins == null || ends.isBefore(begins))) {
      throw new Refused("ends", "record.fault.times");
    }
    return new Taken(
        kind,
        day,
        begins,
        ends,
        title(kind, values),
        text(values, "place"),
        values,
        failing,
        kinds.months().isBelated(day, today));
  }

  /** Whether a record of a day is late when it is entered on another. */
  boolean isBelated(LocalDate day, LocalDate entered) {
    return kinds.months().isBelated(day, entered);
  }

  /**
   * As much of an entry as can be read, for what is shown while it is typed: fields that have to be
   * mended count as empty.
   */
  public Map<String, Object> sofar(Entry entry) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordField field : kind(entry).fields()) {
      try {
        put(values, field, entry);
      } catch (Refused e) {
        values.remove(field.key());
      }
    }
    return values;
  }

  private RecordKind kind(Entry entry) {
    return kinds.find(entry.kind()).orElseThrow(() -> new Refused("kind", "record.fault.kind"));
  }

  private static Map<String, Object> values(RecordKind kind, Entry entry) {
    Map<String, Object> values = new LinkedHashMap<>();
    kind.fields().forEach(field -> put(values, field, entry));
    return values;
  }

  private static void put(Map<String, Object> values, RecordField field, Entry entry) {
    @Nullable Object value = Typed.value(field, entry.typed(field.key()));
    if (value != null && !(value instanceof List<?> names && names.isEmpty())) {
      values.put(field.key(), value);
    }
  }

  private static void missing(RecordKind kind, Map<String, Object> values) {
    for (RecordField field : kind.missing(values)) {
      throw new Refused(Entry.input(field.key()), "record.fault.missing", Spoken.name(field));
    }
    if (!values.containsKey("day")) {
      throw new Refused(Entry.input("day"), "fault.day");
    }
  }

  private static void refuse(RecordCheck check) {
    throw new Refused(Entry.input(check.field()), "record.fault.check", Spoken.name(check));
  }

  /**
   * The subject; where the kind has none, its name with what was checked or handed out, or the
   * place. Names of people never stand in it.
   */
  static String title(RecordKind kind, Map<String, Object> values) {
    String subject = text(values, "title");
    if (!subject.isEmpty()) {
      return subject;
    }
    String what =
        kind.fields().stream()
            .filter(field -> !field.key().equals("place"))
            .map(field -> described(field, values.get(field.key())))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(text(values, "place"));
    String title = what.isEmpty() ? kind.name() : kind.name() + "：" + what;
    return title.codePointCount(0, title.length()) <= Typed.LINE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, Typed.LINE));
  }

  private static String described(RecordField field, @Nullable Object value) {
    return switch (field.type()) {
      case LINE -> Objects.requireNonNullElse(value, "").toString();
      case NAMES ->
          value instanceof List<?> names
              ? String.join("、", names.stream().map(String::valueOf).toList())
              : "";
      default -> "";
    };
  }

  static String text(Map<String, Object> values, String key) {
    return values.get(key) instanceof String text ? text : "";
  }
}
