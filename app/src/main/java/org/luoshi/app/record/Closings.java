package org.luoshi.app.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.duty.Settling;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.record.VersionRows.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The occurrences behind the credits of a record: held, closed, opened again. */
@Component
class Closings {
  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final Settling settling;

  Closings(JdbcClient jdbc, Settling settling) {
    this.jdbc = jdbc;
    this.settling = settling;
  }

  /**
   * What a version is to count for, with its occurrences held.
   *
   * @param credits each duty once
   * @param held occurrences by their numbers, former ones too
   * @param own editions that closings of this record gave to occurrences
   */
  record Wanted(List<Entry.Choice> credits, Map<Long, Settling.Held> held, Map<Long, Integer> own) {
    /** Whether the occurrence is done because of this record. */
    boolean isOwn(Settling.Held one) {
      return !one.isOpen() && Integer.valueOf(one.edition()).equals(own.get(one.id()));
    }

    /** The occurrences of the credits. */
    List<Settling.Held> occurrences() {
      return credits.stream()
          .map(credit -> credit.occurrence() == null ? null : held.get(credit.occurrence()))
          .filter(Objects::nonNull)
          .toList();
    }
  }

  /**
   * Holds what a version counts for, and what the one before counted for.
   *
   * @throws NotHere for a duty or an occurrence outside the organisation
   */
  Wanted hold(Entry entry, @Nullable Long record) {
    Map<Long, Entry.Choice> credits = new HashMap<>();
    entry.credits().forEach(credit -> credits.putIfAbsent(credit.duty(), credit));
    if (credits.size() > MOST) {
      throw new Refused("credit", "record.fault.credits", MOST);
    }
    Set<Long> occurrences = new HashSet<>(former(record));
    credits.values().stream()
        .map(Entry.Choice::occurrence)
        .filter(Objects::nonNull)
        .forEach(occurrences::add);
    check(entry.organisation(), credits.keySet());
    Map<Long, Settling.Held> held = new HashMap<>();
    settling.hold(occurrences).forEach(one -> held.put(one.id(), one));
    List<Entry.Choice> all = new ArrayList<>(credits.values());
    all.sort(java.util.Comparator.comparingLong(Entry.Choice::duty));
    all.forEach(credit -> check(credit, held));
    return new Wanted(all, held, editions(record, held.keySet()));
  }

  /** Closes what is open; what this record closed before takes its day and subject. */
  List<Counted> close(Wanted wanted, Taken taken, Map<Long, List<String>> because) {
    List<Long> closing =
        wanted.occurrences().stream()
            .filter(one -> one.isOpen() || wanted.isOwn(one))
            .map(Settling.Held::id)
            .toList();
    if (!closing.isEmpty()) {
      settling.done(closing, taken.day(), taken.nameless());
    }
    return wanted.credits().stream()
        .map(
            credit ->
                new Counted(
                    credit.duty(),
                    credit.occurrence(),
                    credit.occurrence() != null && closing.contains(credit.occurrence())
                        ? Objects.requireNonNull(wanted.held().get(credit.occurrence())).edition()
                            + 1
                        : null,
                    because.getOrDefault(credit.duty(), List.of(Match.BY_HAND))))
        .toList();
  }

  /** Opens those that were done because of a record and that no valid record stands behind now. */
  List<Settling.Held> reopen(Wanted wanted, String note) {
    List<Long> open =
        jdbc.sql(
                """
                select o.id from occurrence o
                where o.id = any (?) and o.state = 'done' and o.carried_to is null
                  and exists (select from record_credit c where c.occurrence_id = o.id and c.closed_edition = o.edition)
                  and not exists (select from record_credit c join record_version v on v.id = c.version_id
                    where c.occurrence_id = o.id and v.superseded_at is null and v.state = 'valid')
                """)
            .param(wanted.held().keySet().toArray(Long[]::new))
            .query((row, at) -> row.getLong(1))
            .list();
    if (!open.isEmpty()) {
      settling.reopen(open, note);
    }
    return open.stream().map(id -> Objects.requireNonNull(wanted.held().get(id))).toList();
  }

  private List<Long> former(@Nullable Long record) {
    return record == null
        ? List.of()
        : jdbc.sql(
                """
                select c.occurrence_id from record_credit c join record_version v on v.id = c.version_id
                where c.record_id = ? and v.superseded_at is null and c.occurrence_id is not null
                """)
            .param(record)
            .query((row, at) -> row.getLong(1))
            .list();
  }

  private Map<Long, Integer> editions(@Nullable Long record, Collection<Long> occurrences) {
    Map<Long, Integer> editions = new HashMap<>();
    if (record != null) {
      jdbc.sql(
              """
              select occurrence_id, max(closed_edition) from record_credit
              where record_id = ? and occurrence_id = any (?) and closed_edition is not null group by 1
              """)
          .params(record, occurrences.toArray(Long[]::new))
          .query(
              row -> {
                editions.put(row.getLong(1), row.getInt(2));
              });
    }
    return editions;
  }

  private void check(long organisation, Set<Long> duties) {
    int here =
        jdbc.sql("select count(*) from duty where organisation_id = ? and id = any (?)")
            .params(organisation, duties.toArray(Long[]::new))
            .query(Integer.class)
            .single();
    if (here != duties.size()) {
      throw new NotHere("duties " + duties);
    }
  }

  private static void check(Entry.Choice credit, Map<Long, Settling.Held> held) {
    if (credit.occurrence() != null) {
      Settling.Held one = held.get(credit.occurrence());
      if (one == null || one.duty() != credit.duty()) {
        throw new NotHere("occurrence " + credit.occurrence());
      }
    }
  }
}
