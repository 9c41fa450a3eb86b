package org.luoshi.app.access.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.AuditTrail;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail. */
@Controller
class AuditController {
  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @Needs(Right.SEE_AUDIT)
  @GetMapping("/audit")
  ModelAndView show(
      @RequestParam(defaultValue = "") String who,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(defaultValue = "false") boolean refused,
      @RequestParam(defaultValue = "0") long before) {
    AuditTrail.Query query = new AuditTrail.Query(who.strip(), from, to, refused, before);
    List<AuditTrail.Entry> entries = trail.find(query);
    long next = entries.size() < AuditTrail.PAGE ? 0 : entries.getLast().id();
    return Page.of("access/audit", new AuditPage(entries, query, next));
  }
}
