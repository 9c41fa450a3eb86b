package org.luoshi.app.organisation.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.TakeAway;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.ImportTemplate;
import org.luoshi.app.organisation.Imports;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations from a table: read, shown with what is wrong, taken over whole or not at all. */
@Controller
class ImportController {
  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/import")
  ModelAndView form() {
    return form(null, null);
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/import/template.csv")
  ResponseEntity<byte[]> csv() {
    return TakeAway.csv(ImportTemplate.csv(), "organisations");
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/import/template.xlsx")
  ResponseEntity<byte[]> xlsx() {
    return TakeAway.xlsx(ImportTemplate.xlsx(), "organisations");
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/import")
  ModelAndView read(@RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      return form(null, new Fault("file", "fault.file-empty", List.of()));
    }
    String name = file.getOriginalFilename();
    try {
      return form(imports.read(name == null ? "" : name, file.getBytes()), null);
    } catch (Refused e) {
      return form(null, e.fault());
    }
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/import/{id}")
  ModelAndView confirm(@PathVariable long id, RedirectAttributes redirect) {
    try {
      Told.done(redirect, "import.done", imports.confirm(id));
    } catch (Refused e) {
      return form(null, e.fault());
    }
    return Answer.to("/organisations");
  }

  private static ModelAndView form(Imports.@Nullable Draft draft, @Nullable Fault fault) {
    Fault wrong =
        draft == null || draft.errors().isEmpty() ? fault : draft.errors().getFirst().fault();
    String top = Scope.current().seatOrFail().organisationName();
    return Answer.form("organisation/import", new ImportPage(top, draft, fault), wrong);
  }
}
