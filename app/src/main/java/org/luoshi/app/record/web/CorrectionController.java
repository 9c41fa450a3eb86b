package org.luoshi.app.record.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.record.Attached;
import org.luoshi.app.record.Credit;
import org.luoshi.app.record.Entry;
import org.luoshi.app.record.Kinds;
import org.luoshi.app.record.Match;
import org.luoshi.app.record.RecordVersion;
import org.luoshi.app.record.Recording;
import org.luoshi.app.record.Records;
import org.luoshi.app.record.Saved;
import org.luoshi.app.record.Uploads;
import org.luoshi.app.record.WorkRecord;
import org.luoshi.packs.RecordKind;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Correcting and voiding records, each with its reason. */
@Controller
class CorrectionController {
  private final Records records;
  private final Recording recording;
  private final Forms forms;
  private final Kinds kinds;
  private final Uploads uploads;
  private final KindChoice choice;

  CorrectionController(
      Records records,
      Recording recording,
      Forms forms,
      Kinds kinds,
      Uploads uploads,
      KindChoice choice) {
    this.records = records;
    this.recording = recording;
    this.forms = forms;
    this.kinds = kinds;
    this.uploads = uploads;
    this.choice = choice;
  }

  @Needs(Right.WRITE_RECORDS)
  @GetMapping("/records/{id}/correct")
  ModelAndView form(
      @PathVariable long id, @RequestParam(name = "kind", defaultValue = "") String other) {
    WorkRecord record = records.get(id);
    RecordVersion now = record.now();
    if (now.isVoid()) {
      return Answer.to("/records/" + id);
    }
    RecordKind kind = kinds.find(other).orElseGet(() -> kinds.of(now.kind()));
    List<Entry.Choice> chosen = chosen(now);
    Entry entry =
        new Entry(
            UUID.randomUUID(),
            record.organisation(),
            kind.key(),
            carried(now, kind),
            now.begins() == null ? "" : now.begins().toString(),
            now.ends() == null ? "" : now.ends().toString(),
            null,
            asked(now),
            chosen,
            now.files(),
            true);
    Set<Long> decided = chosen.stream().map(Entry.Choice::duty).collect(Collectors.toSet());
    return Answer.form(
        "record/form",
        forms.page(draft(record, kind, entry, chosen, decided, now.number(), ""), null, null, null),
        null);
  }

  @Needs(Right.WRITE_RECORDS)
  @GetMapping("/records/{id}/kind")
  ModelAndView kinds(@PathVariable long id) {
    WorkRecord record = records.get(id);
    return record.now().isVoid()
        ? Answer.to("/records/" + id)
        : Answer.form("record/kinds", choice.page(record), null);
  }

  @Needs(Right.WRITE_RECORDS)
  @PostMapping("/records/{id}/correct")
  ModelAndView correct(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      RedirectAttributes redirect) {
    WorkRecord record = records.get(id);
    Sent sent = new Sent(fields);
    RecordKind kind = kinds.find(sent.text("kind")).orElseGet(() -> kinds.of(record.now().kind()));
    Long seen = sent.number("number");
    int number = seen == null ? 0 : Math.clamp(seen, 0, 1_000_000);
    Uploads.Received received = uploads.take(record.organisation(), kept(record, sent), files);
    List<Attached> kept = received.files();
    if (received.fault() != null || sent.has("look")) {
      return show(record, kind, sent, kept, number, received.fault());
    }
    try {
      Entry entry = sent.entry(kind, record.organisation(), kept);
      Saved saved = recording.correct(id, number, entry, sent.text("reason"));
      Answers.told(redirect, saved, "record.corrected");
      return Answer.to("/records/" + id);
    } catch (Refused e) {
      return show(records.get(id), kind, sent, kept, number, e.fault());
    }
  }

  @Needs(Right.WRITE_RECORDS)
  @GetMapping("/records/{id}/void")
  ModelAndView voidForm(@PathVariable long id) {
    WorkRecord record = records.get(id);
    return record.now().isVoid()
        ? Answer.to("/records/" + id)
        : Answer.form("record/void", new VoidPage(record, UUID.randomUUID(), "", null), null);
  }

  @Needs(Right.WRITE_RECORDS)
  @PostMapping("/records/{id}/void")
  ModelAndView annul(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes redirect) {
    Sent sent = new Sent(fields);
    Long seen = sent.number("number");
    try {
      Saved saved =
          recording.annul(
              id,
              seen == null ? 0 : Math.clamp(seen, 0, 1_000_000),
              sent.form(),
              sent.text("reason"));
      Answers.told(redirect, saved, "record.voided");
      return Answer.to("/records/" + id);
    } catch (Refused e) {
      return Answer.form(
          "record/void",
          new VoidPage(records.get(id), sent.form(), sent.text("reason"), e.fault()),
          e.fault());
    }
  }

  /** The form as it was sent; after a clash beside what the record says now, to save over it. */
  private ModelAndView show(
      WorkRecord record,
      RecordKind kind,
      Sent sent,
      List<Attached> kept,
      int number,
      @Nullable Fault fault) {
    boolean clash = fault != null && fault.key().equals("record.fault.changed");
    int now = clash ? record.now().number() : Math.max(1, number);
    Entry entry = sent.entry(kind, record.organisation(), kept);
    return Answer.form(
        "record/form",
        forms.page(
            draft(record, kind, entry, sent.choices(), sent.decided(), now, sent.text("reason")),
            null,
            clash ? record : null,
            fault),
        fault);
  }

  private static Forms.Draft draft(
      WorkRecord record,
      RecordKind kind,
      Entry entry,
      List<Entry.Choice> chosen,
      Set<Long> decided,
      int number,
      String reason) {
    return new Forms.Draft(
        "/records/" + record.id() + "/correct",
        kind,
        entry,
        chosen,
        decided,
        record.id(),
        number,
        reason,
        record.now());
  }

  /** What a version says that a kind takes over, as it is typed. */
  private Map<String, String> carried(RecordVersion version, RecordKind kind) {
    Map<String, String> values = new HashMap<>();
    kinds.of(version.kind()).fields().stream()
        .filter(field -> Forms.has(kind, field))
        .forEach(
            field -> values.put(field.key(), RecordWords.shown(version.values().get(field.key()))));
    return values;
  }

  /** The duty from which the record was entered; null where from none. */
  private static @Nullable Long asked(RecordVersion version) {
    return version.credits().stream()
        .filter(credit -> credit.because().contains(Match.ASKED))
        .map(Credit::duty)
        .findFirst()
        .orElse(null);
  }

  private static List<Entry.Choice> chosen(RecordVersion version) {
    return version.credits().stream()
        .map((Credit credit) -> new Entry.Choice(credit.duty(), credit.occurrence()))
        .toList();
  }

  /** Files that stay: of the record itself, or sent by the same account with this form. */
  private List<Attached> kept(WorkRecord record, Sent sent) {
    Set<String> wanted = sent.kept();
    Set<String> seen = new HashSet<>();
    return Stream.concat(
            record.versions().stream().flatMap(version -> version.files().stream()),
            uploads.mine(wanted).stream())
        .filter(file -> wanted.contains(file.sha256()) && seen.add(file.sha256()))
        .toList();
  }
}
