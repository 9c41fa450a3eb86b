package org.luoshi.app.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.packs.RecordCheck;
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
 * @param belated whether the month of its day is closed
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
    boolean belated) {}
