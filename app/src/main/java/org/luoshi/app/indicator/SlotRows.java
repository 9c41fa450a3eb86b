package org.luoshi.app.indicator;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The due instances of a duty, and what had become of each by the end of a day: a record that was
 * known then credits it; else the last entry of the duty's history until then says it; else, where
 * neither history nor records ever speak of it, its own row.
 */
final class SlotRows {
  /** What the history said of a due day until the end of the day; null where nothing yet. */
  private record Note(@Nullable String kind, @Nullable String day) {
    boolean says(String wanted, LocalDate until) {
      return wanted.equals(kind) && day != null && !LocalDate.parse(day).isAfter(until);
    }
  }

  private final Map<Long, Boolean> credited;
  private final Map<String, Note> notes;
  private final LocalDate day;

  private SlotRows(Map<Long, Boolean> credited, Map<String, Note> notes, LocalDate day) {
    this.credited = credited;
    this.notes = notes;
    this.day = day;
  }

  /**
   * Reads the row of a duty: from a column on numbers, first days, due days, whether dated, states
   * and days of closing of its instances; due days, kinds and days of its history, oldest first.
   *
   * @param credited numbers of the instances that records ever credited, and whether one holds
   */
  static List<Slot> read(ResultSet row, int column, Map<Long, Boolean> credited, LocalDate day)
      throws SQLException {
    Long[] ids = array(row, column, new Long[0]);
    Date[] opens = array(row, column + 1, new Date[0]);
    Date[] due = array(row, column + 2, new Date[0]);
    Boolean[] dated = array(row, column + 3, new Boolean[0]);
    String[] states = array(row, column + 4, new String[0]);
    Date[] closed = array(row, column + 5, new Date[0]);
    SlotRows rows = new SlotRows(credited, notes(row, column + 6), day);
    List<Slot> slots = new ArrayList<>(ids.length);
    for (int at = 0; at < ids.length; at++) {
      LocalDate last = due[at].toLocalDate();
      Note note = isAlone(due, at) ? rows.notes.get(last.toString()) : null;
      slots.add(
          new Slot(
              opens[at].toLocalDate(),
              last,
              dated[at],
              rows.fate(ids[at], note, states[at], closed[at])));
    }
    return slots;
  }

  /** Whether no other instance has the same due day, by which the history names it. */
  private static boolean isAlone(Date[] due, int at) {
    return (at == 0 || !due[at].equals(due[at - 1]))
        && (at + 1 == due.length || !due[at].equals(due[at + 1]));
  }

  private Slot.Fate fate(long id, @Nullable Note note, String state, @Nullable Date closed) {
    if (credited.getOrDefault(id, false)) {
      return Slot.Fate.DONE;
    }
    if (note != null) {
      return note.says("done", day)
          ? Slot.Fate.DONE
          : note.says("waived", day) ? Slot.Fate.WAIVED : Slot.Fate.OPEN;
    }
    boolean speaks = closed != null && !closed.toLocalDate().isAfter(day);
    if (!speaks || credited.containsKey(id)) {
      return Slot.Fate.OPEN;
    }
    return switch (state) {
      case "done" -> Slot.Fate.DONE;
      case "waived" -> Slot.Fate.WAIVED;
      default -> Slot.Fate.OPEN;
    };
  }

  private static Map<String, Note> notes(ResultSet row, int column) throws SQLException {
    String[] due = array(row, column, new String[0]);
    String[] kinds = array(row, column + 1, new String[0]);
    String[] days = array(row, column + 2, new String[0]);
    Map<String, Note> notes = new HashMap<>();
    for (int at = 0; at < due.length; at++) {
      Note said = new Note(kinds[at], days[at]);
      notes.merge(due[at], said, (before, now) -> now.kind() == null ? before : now);
    }
    return notes;
  }

  @SuppressWarnings("unchecked") // the driver gives an array of the type of the column
  private static <T> T[] array(ResultSet row, int column, T[] none) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? none : (T[]) array.getArray();
  }
}
