package org.luoshi.app.workbench.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.frame.Page;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.workbench.Below;
import org.luoshi.app.workbench.Dues;
import org.luoshi.app.workbench.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a supervisor looks after: where help is needed stands first. */
@Controller
class BelowController {
  private static final int SHOWN = 40;

  private final Below below;
  private final Dues dues;
  private final Lines lines;
  private final Organisations organisations;

  BelowController(Below below, Dues dues, Lines lines, Organisations organisations) {
    this.below = below;
    this.dues = dues;
    this.lines = lines;
    this.organisations = organisations;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/work/below")
  ModelAndView show(@RequestParam(required = false) @Nullable Long at) {
    Seat seat = Scope.current().seatOrFail();
    Organisation shown = organisations.get(at == null ? seat.organisation() : at);
    boolean top = shown.id() == seat.organisation();
    LocalDate today = dues.today();
    Wanted.Whose whose = new Wanted.Whose.Below(seat.tree(), shown.id());
    return Page.of(
        "workbench/below",
        new BelowPage(
            shown.id(),
            shown.name(),
            seat.tree(),
            top,
            top ? null : below.above(seat.tree(), shown.id()),
            today,
            below.of(seat.tree(), shown.id()),
            lines.of(dues.ownerless(whose, SHOWN), today),
            lines.of(dues.find(Wanted.open(whose, null, today.minusDays(1)), SHOWN, 0), today)));
  }
}
