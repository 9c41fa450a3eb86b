package org.luoshi.app.backup;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which daily backups are kept: the latest {@value #DAYS}, and the last of each of {@value #WEEKS}
 * weeks.
 */
final class Rotation {
  static final int DAYS = 7;
  static final int WEEKS = 4;

  private Rotation() {}

  /** The days whose backups are kept; a week runs from Monday, and counts when it has a backup. */
  static Set<LocalDate> kept(Collection<LocalDate> days) {
    List<LocalDate> latest = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    Set<LocalDate> kept = new HashSet<>(latest.subList(0, Math.min(DAYS, latest.size())));
    Set<LocalDate> weeks = new HashSet<>();
    for (LocalDate day : latest) {
      LocalDate monday = day.with(WeekFields.ISO.dayOfWeek(), 1);
      if (weeks.size() < WEEKS && weeks.add(monday)) {
        kept.add(day);
      }
    }
    return kept;
  }
}
