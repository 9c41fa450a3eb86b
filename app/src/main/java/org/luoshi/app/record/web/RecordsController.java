package org.luoshi.app.record.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Right;
import org.luoshi.app.duty.Duties;
import org.luoshi.app.file.Download;
import org.luoshi.app.file.FileStore;
import org.luoshi.app.frame.Page;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.People;
import org.luoshi.app.record.Attached;
import org.luoshi.app.record.Kinds;
import org.luoshi.app.record.Query;
import org.luoshi.app.record.RecordLine;
import org.luoshi.app.record.Records;
import org.luoshi.app.record.WorkRecord;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records: found, read, with their files. */
@Controller
class RecordsController {
  private static final int SIZE = 50;

  private final Records records;
  private final Kinds kinds;
  private final Organisations organisations;
  private final Duties duties;
  private final People people;
  private final FileStore files;

  RecordsController(
      Records records,
      Kinds kinds,
      Organisations organisations,
      Duties duties,
      People people,
      FileStore files) {
    this.records = records;
    this.kinds = kinds;
    this.organisations = organisations;
    this.duties = duties;
    this.people = people;
    this.files = files;
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/records")
  ModelAndView list(
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String duty,
      @RequestParam(defaultValue = "") String occurrence,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String voided,
      @RequestParam(defaultValue = "1") int page) {
    var asked = new RecordsPage.Asked(organisation, kind, duty, occurrence, from, to, q, voided);
    Long place = number(organisation);
    Long of = number(duty);
    Query query = query(asked, 0);
    long count = records.count(query);
    int pages = Math.max(1, (int) Math.min(100_000, Math.ceilDiv(count, SIZE)));
    int at = Math.clamp(page, 1, pages);
    return Page.of(
        "record/records",
        new RecordsPage(
            masked(records.find(query(asked, (at - 1) * SIZE))),
            count,
            kinds.all(),
            asked,
            place == null ? null : organisations.get(place).name(),
            of == null ? null : duties.get(of).content(),
            at,
            pages));
  }

  private List<RecordLine> masked(List<RecordLine> lines) {
    if (People.areSeen()) {
      return lines;
    }
    NameMask names = NameMask.of(records.names(lines.stream().map(RecordLine::id).toList()));
    return lines.stream()
        .map(line -> line.masked(names.text(line.title()), names.text(line.place())))
        .toList();
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/records/{id}")
  ModelAndView page(@PathVariable long id) {
    WorkRecord record = records.get(id);
    boolean clear = People.areSeen();
    List<String> names =
        clear
            ? List.of()
            : people.of(record.organisation()).stream().map(People.Person::name).toList();
    RecordStory story = new RecordStory(kinds, record.versions(), names);
    return Page.of(
        "record/record",
        new RecordPage(
            record,
            kinds.of(record.now().kind()),
            story.title(),
            story.cells(),
            story.steps(),
            clear));
  }

  /** A file of any version of a record; pictures are shown, small ones too. */
  @Needs(Right.SEE_RECORDS)
  @GetMapping("/records/{id}/files/{sha256}")
  ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String sha256) {
    WorkRecord record = records.get(id);
    Attached file =
        record.versions().stream()
            .flatMap(version -> version.files().stream())
            .filter(one -> one.sha256().equals(sha256) || sha256.equals(one.thumbnail()))
            .findFirst()
            .orElseThrow(() -> new NotHere("file " + sha256));
    if (!People.areSeen()) {
      return ResponseEntity.status(HttpStatus.FOUND)
          .header(HttpHeaders.LOCATION, "/records/" + id)
          .build();
    }
    return Download.shown(file.name(), file.type(), sha256, files.get(sha256));
  }

  private static Query query(RecordsPage.Asked asked, int offset) {
    return new Query(
        number(asked.organisation()),
        asked.kind().isBlank() ? null : asked.kind(),
        number(asked.duty()),
        number(asked.occurrence()),
        day(asked.from()),
        day(asked.to()),
        asked.q().length() > 200 ? asked.q().substring(0, 200) : asked.q(),
        asked.voided().equals("yes"),
        SIZE,
        offset);
  }

  private static @Nullable Long number(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(Objects.requireNonNull(text));
      return day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
