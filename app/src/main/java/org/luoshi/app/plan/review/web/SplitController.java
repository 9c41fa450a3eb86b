package org.luoshi.app.plan.review.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.review.Desk;
import org.luoshi.app.plan.review.Grip;
import org.luoshi.app.plan.review.ItemParts;
import org.luoshi.app.plan.review.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An item split where somebody chose, or into lines that somebody typed. */
@Controller
class SplitController {
  private final Desk desk;
  private final Plans plans;
  private final ItemParts parts;

  SplitController(Desk desk, Plans plans, ItemParts parts) {
    this.desk = desk;
    this.plans = plans;
    this.parts = parts;
  }

  @Needs(Right.WRITE_PLANS)
  @GetMapping("/drafts/{version}/items/{item}/split")
  ModelAndView split(
      @PathVariable long version,
      @PathVariable long item,
      @RequestParam(name = "at", defaultValue = "all.1") String where) {
    return form(version, item, "", At.of(where), null);
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/items/{item}/split")
  ModelAndView split(
      @PathVariable long version,
      @PathVariable long item,
      @RequestParam int edition,
      @RequestParam(name = "cut", required = false) int[] cuts,
      @RequestParam(defaultValue = "") String typed,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    At at = At.of(where);
    List<String> wanted =
        typed.isBlank()
            ? join(clauses(desk.card(version, item).item().content()), cuts)
            : typed.lines().filter(line -> !line.isBlank()).toList();
    try {
      Outcome outcome = parts.split(new Grip(item, edition), wanted);
      if (outcome instanceof Outcome.Stale stale) {
        return form(version, item, typed, at, ChoiceController.fault(stale));
      }
      Told.done(redirect, "review.split.done", wanted.size());
      return Answer.to(at.path(version, item));
    } catch (Refused e) {
      return form(version, item, typed, at, e.fault());
    }
  }

  private ModelAndView form(long version, long item, String typed, At at, @Nullable Fault fault) {
    Desk.Card card = desk.card(version, item);
    return Answer.form(
        "review/split",
        new SplitPage(
            plans.get(plans.version(version).plan()),
            version,
            card,
            clauses(card.item().content()),
            typed,
            at,
            fault),
        fault);
  }

  /** The words of an item, cut after each comma, semicolon and full stop. */
  static List<String> clauses(String content) {
    return Arrays.stream(content.split("(?<=[，；。、,;！!？?])", -1))
        .filter(clause -> !clause.isBlank())
        .toList();
  }

  /** Clauses put together again, but for the places chosen: 1 is the place after the first. */
  static List<String> join(List<String> clauses, int @Nullable [] cuts) {
    List<String> joined = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int at = 0; at < clauses.size(); at++) {
      part.append(clauses.get(at));
      int place = at + 1;
      boolean cut = cuts != null && Arrays.stream(cuts).anyMatch(one -> one == place);
      if (cut || place == clauses.size()) {
        joined.add(part.toString().replaceFirst("[，；。、,;\\s]+$", ""));
        part.setLength(0);
      }
    }
    return joined;
  }
}
