package org.luoshi.app.record.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.duty.Duties;
import org.luoshi.app.duty.Duty;
import org.luoshi.app.duty.Occurrence;
import org.luoshi.app.duty.Occurrences;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.record.Attached;
import org.luoshi.app.record.Entry;
import org.luoshi.app.record.Kinds;
import org.luoshi.app.record.Recording;
import org.luoshi.app.record.Saved;
import org.luoshi.app.record.Subject;
import org.luoshi.app.record.Uploads;
import org.luoshi.app.record.Usual;
import org.luoshi.packs.RecordKind;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking down what was done. */
@Controller
class FormController {
  private static final String ADD = "/records/add";

  /** Instead of a kind: whoever asks wants to choose. */
  private static final String NONE = "none";

  /** What is taken over from the last record of the same duty. */
  private static final Set<String> SAME_AGAIN = Set.of("place", "chair", "recorder", "speaker");

  private final Forms forms;
  private final Kinds kinds;
  private final Recording recording;
  private final Uploads uploads;
  private final Occurrences occurrences;
  private final Duties duties;
  private final Organisations organisations;
  private final KindChoice choice;
  private final Usual usual;
  private final EnteredDays days;

  FormController(
      Forms forms,
      Kinds kinds,
      Recording recording,
      Uploads uploads,
      Occurrences occurrences,
      Duties duties,
      Organisations organisations,
      KindChoice choice,
      Usual usual,
      EnteredDays days) {
    this.forms = forms;
    this.kinds = kinds;
    this.recording = recording;
    this.uploads = uploads;
    this.occurrences = occurrences;
    this.duties = duties;
    this.organisations = organisations;
    this.choice = choice;
    this.usual = usual;
    this.days = days;
  }

  /** The form, or first the kinds where none is told by the address or the duty. */
  @Needs(Right.WRITE_RECORDS)
  @GetMapping(ADD)
  ModelAndView form(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable Long occurrence,
      @RequestParam(required = false) @Nullable Long duty,
      @RequestParam(required = false) @Nullable Long organisation,
      @RequestParam(defaultValue = "") String q) {
    Occurrence asked = occurrence == null ? null : occurrences.get(occurrence);
    Long of = asked == null ? duty : (Long) asked.duty();
    Duty from = of == null ? null : duties.get(of);
    RecordKind known = kind(kind, from);
    if (known == null) {
      return Page.of("record/kinds", choice.page(occurrence, of, organisation, q));
    }
    long place =
        from != null
            ? from.organisation()
            : organisation != null ? organisation : Scope.current().seatOrFail().organisation();
    Usual.Last last = from == null ? Usual.Last.NONE : usual.of(from.id(), known.key());
    Entry entry =
        new Entry(
            UUID.randomUUID(),
            place,
            known.key(),
            prefilled(known, from, last),
            time(asked == null || asked.begins() == null ? last.begins() : asked.begins()),
            time(asked == null || asked.begins() == null ? last.ends() : asked.ends()),
            occurrence,
            from == null ? null : (Long) from.id(),
            List.of(),
            List.of(),
            false);
    Forms.Draft draft = new Forms.Draft(ADD, known, entry, List.of(), Set.of(), null, 0, "", null);
    return Page.of("record/form", forms.fresh(draft, from));
  }

  /** What a form counts for, while it is typed. */
  @Needs(Right.WRITE_RECORDS)
  @PostMapping("/records/preview")
  ModelAndView preview(@RequestParam MultiValueMap<String, String> fields) {
    Forms.Draft draft = draft(new Sent(fields), List.of());
    organisations.get(draft.entry().organisation());
    return Page.of("record/counts", forms.counts(draft));
  }

  @Needs(Right.WRITE_RECORDS)
  @PostMapping(ADD)
  ModelAndView save(
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      RedirectAttributes redirect) {
    Sent sent = new Sent(fields);
    Forms.Draft draft = draft(sent, uploads.mine(sent.kept()));
    organisations.get(draft.entry().organisation());
    Uploads.Received received =
        uploads.take(draft.entry().organisation(), draft.entry().files(), files);
    draft = with(draft, received.files());
    if (received.fault() != null || sent.has("look")) {
      return show(draft, received.fault());
    }
    try {
      Saved saved = recording.save(draft.entry());
      Answers.told(redirect, saved, "record.saved");
      return Answer.to("/records/" + saved.id());
    } catch (Refused e) {
      return show(draft, e.fault());
    }
  }

  private ModelAndView show(Forms.Draft draft, @Nullable Fault fault) {
    Long duty = draft.entry().duty();
    String from = duty == null ? null : duties.get(duty).content();
    return Answer.form("record/form", forms.page(draft, from, null, fault), fault);
  }

  private Forms.Draft draft(Sent sent, List<Attached> files) {
    RecordKind kind = kinds.find(sent.text("kind")).orElseThrow(() -> new NotHere("kind"));
    Long organisation = sent.number("organisation");
    if (organisation == null) {
      throw new NotHere("organisation");
    }
    Long record = sent.number("record");
    return new Forms.Draft(
        ADD,
        kind,
        sent.entry(kind, organisation, files),
        sent.choices(),
        sent.decided(),
        record,
        record == null ? 0 : 1,
        "",
        null);
  }

  private static Forms.Draft with(Forms.Draft draft, List<Attached> files) {
    return new Forms.Draft(
        draft.action(),
        draft.kind(),
        draft.entry().with(files),
        draft.chosen(),
        draft.decided(),
        draft.record(),
        draft.number(),
        draft.reason(),
        draft.before());
  }

  private @Nullable RecordKind kind(String asked, @Nullable Duty from) {
    if (kinds.find(asked).isPresent() || asked.equals(NONE) || from == null) {
      return kinds.find(asked).orElse(null);
    }
    String key = from.recordKind();
    return key == null ? kinds.meant(from.content()).orElse(null) : kinds.find(key).orElse(null);
  }

  private Map<String, String> prefilled(RecordKind kind, @Nullable Duty from, Usual.Last last) {
    Map<String, String> values = new HashMap<>();
    last.values().forEach((key, value) -> values.put(key, RecordWords.shown(value)));
    values.keySet().retainAll(SAME_AGAIN);
    LocalDate today = days.today();
    values.put("day", today.toString());
    boolean hasTitle = kind.fields().stream().anyMatch(field -> field.key().equals("title"));
    if (from != null && hasTitle) {
      values.put("title", Subject.of(from.content(), today));
    }
    return values;
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? "" : time.toString();
  }
}
