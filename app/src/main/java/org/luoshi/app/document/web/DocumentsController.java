package org.luoshi.app.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.document.Document;
import org.luoshi.app.document.Documents;
import org.luoshi.app.file.Download;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents: the list, a new one by upload or as pasted text, the original, deleted. */
@Controller
class DocumentsController {
  private final Documents documents;

  DocumentsController(Documents documents) {
    this.documents = documents;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/documents")
  ModelAndView list() {
    return Page.of("document/documents", new DocumentsPage(documents.latest()));
  }

  @Needs(Right.WRITE_PLANS)
  @GetMapping("/documents/add")
  ModelAndView add() {
    return form("", "", null);
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/documents/add")
  ModelAndView add(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes redirect)
      throws IOException {
    if (file == null && text.isBlank()) {
      return form(name, text, Fault.of("text", "fault.document.no-text"));
    }
    String called =
        file == null ? textName(name) : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    byte[] bytes = file == null ? text.getBytes(StandardCharsets.UTF_8) : file.getBytes();
    try {
      return Answer.to("/documents/" + store(called, bytes, redirect));
    } catch (Refused e) {
      Fault fault = e.fault();
      return form(
          name, text, file == null ? new Fault("text", fault.key(), fault.values()) : fault);
    }
  }

  private long store(String name, byte[] bytes, RedirectAttributes redirect) {
    long organisation = seat().organisation();
    Optional<Document> before = documents.same(organisation, bytes);
    if (before.isPresent()) {
      Told.done(redirect, "document.same", before.get().name());
      return before.get().id();
    }
    long id = documents.store(organisation, name, bytes);
    Told.done(redirect, "document.added", documents.get(id).name(), documents.get(id).plans());
    return id;
  }

  /** A pasted text has no folders, and no ending that says what is in it. */
  private static String textName(String name) {
    String line = name.strip().replace('/', '／').replace('\\', '＼');
    String named = line.isEmpty() ? "粘贴的文字" : line;
    return named.toLowerCase(Locale.ROOT).endsWith(".txt") ? named : named + ".txt";
  }

  private static Seat seat() {
    return Scope.current().seatOrFail();
  }

  private ModelAndView form(String name, String text, @Nullable Fault fault) {
    return Answer.form(
        "document/add",
        new AddDocumentPage(
            seat().organisationName(), documents.limit().toMegabytes(), name, text, fault),
        fault);
  }

  /** The bytes as they came, to be saved and never shown: they may be anything. */
  @Needs(Right.SEE_PLANS)
  @GetMapping("/documents/{id}/original")
  ResponseEntity<byte[]> original(@PathVariable long id) {
    Document document = documents.get(id);
    return Download.attachment(
        document.name(),
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        document.sha256(),
        documents.bytes(id));
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/documents/{id}/delete")
  ModelAndView delete(@PathVariable long id, RedirectAttributes redirect) {
    String name = documents.get(id).name();
    try {
      documents.delete(id);
    } catch (Refused e) {
      Told.refused(redirect, e.fault().key(), e.fault().values().toArray());
      return Answer.to("/documents/" + id);
    }
    Told.done(redirect, "document.deleted", name);
    return Answer.to("/documents");
  }
}
