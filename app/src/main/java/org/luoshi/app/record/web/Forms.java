package org.luoshi.app.record.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.luoshi.app.duty.Duty;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.People;
import org.luoshi.app.record.Entry;
import org.luoshi.app.record.Kinds;
import org.luoshi.app.record.Matching;
import org.luoshi.app.record.Reading;
import org.luoshi.app.record.RecordVersion;
import org.luoshi.app.record.Twins;
import org.luoshi.app.record.Uploads;
import org.luoshi.app.record.WorkRecord;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;
import org.springframework.stereotype.Component;

/** Puts together what the form of a record shows. */
@Component
class Forms {
  private final Kinds kinds;
  private final Reading reading;
  private final Matching matching;
  private final Twins twins;
  private final EnteredDays days;
  private final Organisations organisations;
  private final People people;
  private final Uploads uploads;

  Forms(
      Kinds kinds,
      Reading reading,
      Matching matching,
      Twins twins,
      EnteredDays days,
      Organisations organisations,
      People people,
      Uploads uploads) {
    this.kinds = kinds;
    this.reading = reading;
    this.matching = matching;
    this.twins = twins;
    this.days = days;
    this.organisations = organisations;
    this.people = people;
    this.uploads = uploads;
  }

  /**
   * What is being typed.
   *
   * @param action where the form is sent
   * @param kind what is taken down
   * @param entry as typed
   * @param chosen what is ticked
   * @param decided duties that somebody decided on
   * @param record that is corrected, or null
   * @param number of the version that is corrected, or 0
   * @param reason as typed
   * @param before the version that is corrected, or null
   */
  record Draft(
      String action,
      RecordKind kind,
      Entry entry,
      List<Entry.Choice> chosen,
      Set<Long> decided,
      @Nullable Long record,
      int number,
      String reason,
      @Nullable RecordVersion before) {}

  /**
   * The form, with what has to be mended.
   *
   * @param from what it is entered for, in words; or null
   * @param meanwhile the record as somebody else has corrected it, or null
   */
  FormPage page(
      Draft draft, @Nullable String from, @Nullable WorkRecord meanwhile, @Nullable Fault fault) {
    return page(draft, organisation(draft), from, meanwhile, fault);
  }

  /**
   * The form before anything was typed.
   *
   * @param from what it is entered for, or null
   */
  FormPage fresh(Draft draft, @Nullable Duty from) {
    return from == null
        ? page(draft, null, null, null)
        : page(draft, from.organisationName(), from.content(), null, null);
  }

  private String organisation(Draft draft) {
    return organisations.get(draft.entry().organisation()).name();
  }

  private FormPage page(
      Draft draft,
      String organisation,
      @Nullable String from,
      @Nullable WorkRecord meanwhile,
      @Nullable Fault fault) {
    Entry entry = draft.entry();
    return new FormPage(
        draft.action(),
        draft.kind(),
        organisation,
        entry,
        from,
        counts(draft),
        people.of(entry.organisation()).stream().map(People.Person::name).distinct().toList(),
        draft.number(),
        draft.reason(),
        meanwhile,
        rekinded(draft),
        Scope.current().accountOrFail(),
        uploads.limit().toMegabytes(),
        fault);
  }

  /** What the kind before said that the new one does not; null where the kind stays. */
  private FormPage.@Nullable Rekinded rekinded(Draft draft) {
    RecordVersion before = draft.before();
    RecordKind kind = before == null ? draft.kind() : kinds.of(before.kind());
    if (before == null || kind.key().equals(draft.kind().key())) {
      return null;
    }
    return new FormPage.Rekinded(
        kind,
        kind.fields().stream()
            .filter(field -> before.values().containsKey(field.key()))
            .filter(field -> !has(draft.kind(), field))
            .map(
                field ->
                    new RecordPage.Cell(field, RecordWords.shown(before.values().get(field.key()))))
            .toList());
  }

  /** Whether a kind takes over what another one says in a field. */
  static boolean has(RecordKind kind, RecordField field) {
    return kind.fields().stream()
        .anyMatch(one -> one.key().equals(field.key()) && one.type() == field.type());
  }

  /** What it counts for so far. */
  CountsPage counts(Draft draft) {
    LocalDate today = days.today();
    Entry entry = draft.entry();
    Map<String, Object> values = reading.sofar(entry);
    LocalDate day = values.get("day") instanceof String text ? LocalDate.parse(text) : today;
    Matching.Found found =
        matching.of(
            new Matching.Facts(
                entry.organisation(),
                draft.kind().key(),
                day,
                values,
                entry.asked(),
                entry.duty(),
                draft.chosen(),
                draft.decided(),
                draft.record()));
    return new CountsPage(
        found.matches(),
        found.others(),
        draft.decided(),
        draft.record() == null ? twins(entry, today) : List.of(),
        values.size() < 2
            ? List.of()
            : draft.kind().failing(values, today).stream().filter(check -> !check.must()).toList(),
        draft.record() == null ? belated(day, today) : null,
        draft.record() != null);
  }

  private List<Twins.Twin> twins(Entry entry, LocalDate today) {
    try {
      return twins.of(entry, today);
    } catch (Refused e) {
      return List.of(); // it cannot be kept yet
    }
  }

  private @Nullable LocalDate belated(LocalDate day, LocalDate today) {
    return kinds.months().isBelated(day, today)
        ? YearMonth.from(day).plusMonths(1).atDay(kinds.months().until())
        : null;
  }
}
