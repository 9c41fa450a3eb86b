package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What happened in one village in 2025, as plain events; made from a seed by {@link StoryTeller}.
 */
final class Story {
  final long organisation;
  final long plan;
  final List<Promise> promises = new ArrayList<>();
  final List<Told> told = new ArrayList<>();
  final List<ByHand> byHand = new ArrayList<>();
  final List<LocalDate> asked = new ArrayList<>();

  Story(long organisation, long plan) {
    this.organisation = organisation;
    this.plan = plan;
  }

  /** A duty with one number: so many by a rule; the due days of its occurrences. */
  record Promise(
      long duty, String op, int low, int high, String unit, String rule, List<Due> due) {}

  record Due(long id, LocalDate opens, LocalDate day) {}

  /** A version of a record: told at a moment, until the next one. Null content: voided. */
  record Told(
      long record,
      int number,
      LocalDateTime at,
      LocalDate day,
      String kind,
      TreeMap<String, Object> content,
      List<Counted> counted) {
    boolean isVoid() {
      return content.isEmpty();
    }
  }

  /** That it counts for a duty and an occurrence; 0 for none. */
  record Counted(long duty, long occurrence) {}

  /** Somebody closed an occurrence by hand, waived it or took that back. */
  record ByHand(long duty, Due due, LocalDateTime at, String kind, LocalDate day) {}

  /** The versions that were known at the end of a day, of records of that day and before. */
  List<Told> known(LocalDate day) {
    TreeMap<Long, Told> last = new TreeMap<>();
    for (Told one : told) {
      if (!one.at().toLocalDate().isAfter(day)) {
        Told before = last.get(one.record());
        if (before == null || before.number() < one.number()) {
          last.put(one.record(), one);
        }
      }
    }
    return last.values().stream()
        .filter(one -> !one.isVoid() && !one.day().isAfter(day))
        .sorted(java.util.Comparator.comparing(Told::day).thenComparingLong(Told::record))
        .toList();
  }

  static BigDecimal decimal(Object value) {
    return new BigDecimal(String.valueOf(value));
  }
}
