package org.luoshi.app.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.packs.RecordCheck;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;

/**
 * An entry that can be kept.
 *
 * @param kind its kind
 * @param day when it was done
 * @param begins time of day, or null
 * @param ends the same
 * @param title subject, or what stands for it
 * @param place may be empty
 * @param values texts, numbers and lists of names by the keys of fields
 * @param reminders checks that should hold and do not
 * @param belated whether the month of its day was closed when it was first entered
 */
public record Taken(
    RecordKind kind,
    LocalDate day,
    @Nullable LocalTime begins,
    @Nullable LocalTime ends,
    String title,
    String place,
    Map<String, Object> values,
    List<RecordCheck> reminders,
    boolean belated) {
  /** The same, belated or not. */
  Taken belated(boolean is) {
    return new Taken(kind, day, begins, ends, title, place, values, reminders, is);
  }

  /** The subject for pages that everybody reads: without the names in its lists of people. */
  String nameless() {
    List<String> names =
        kind.fields().stream()
            .filter(field -> field.type() == RecordField.Type.PEOPLE)
            .flatMap(
                field ->
                    values.get(field.key()) instanceof List<?> list
                        ? list.stream()
                        : Stream.empty())
            .map(String::valueOf)
            .toList();
    return NameMask.hiding(names).text(title);
  }
}
