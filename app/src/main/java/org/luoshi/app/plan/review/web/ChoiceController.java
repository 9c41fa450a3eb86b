package org.luoshi.app.plan.review.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.review.Desk;
import org.luoshi.app.plan.review.Edits;
import org.luoshi.app.plan.review.Grip;
import org.luoshi.app.plan.review.ItemParts;
import org.luoshi.app.plan.review.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a card: accept, drop, take back, move, merge, replace by what is lawful. */
@Controller
class ChoiceController {
  private final Desk desk;
  private final Edits edits;
  private final ItemParts parts;

  ChoiceController(Desk desk, Edits edits, ItemParts parts) {
    this.desk = desk;
    this.edits = edits;
    this.parts = parts;
  }

  /** With htmx the card alone comes back, otherwise the page at the card. */
  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/items/{item}/choice")
  ModelAndView choose(
      @PathVariable long version,
      @PathVariable long item,
      @RequestParam int edition,
      @RequestParam String choice,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      @RequestHeader HttpHeaders headers,
      RedirectAttributes redirect) {
    At at = At.of(where);
    boolean part = headers.containsHeader("HX-Request");
    Item.Choice wanted =
        Arrays.stream(Item.Choice.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(choice))
            .findFirst()
            .orElse(Item.Choice.OPEN);
    try {
      Outcome outcome = edits.choose(new Grip(item, edition), wanted);
      if (part) {
        return card(
            version, item, at, outcome instanceof Outcome.Stale stale ? fault(stale) : null);
      }
      tell(outcome, redirect);
    } catch (Refused e) {
      if (part) {
        return card(version, item, at, e.fault());
      }
      ReviewController.refused(redirect, e);
    }
    return Answer.to(at.path(version, item));
  }

  private ModelAndView card(long version, long item, At at, @Nullable Fault fault) {
    return Page.of(
        "review/card-alone",
        new CardPage(version, desk.card(version, item), desk.progress(version), at, fault));
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/items/{item}/move")
  ModelAndView move(
      @PathVariable long version,
      @PathVariable long item,
      @RequestParam int edition,
      @RequestParam(defaultValue = "true") boolean up,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    try {
      tell(edits.move(new Grip(item, edition), up), redirect);
    } catch (Refused e) {
      ReviewController.refused(redirect, e);
    }
    return Answer.to(At.of(where).path(version, item));
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/items/{item}/merge")
  ModelAndView merge(
      @PathVariable long version,
      @PathVariable long item,
      @RequestParam int edition,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    try {
      Outcome outcome = parts.mergeWithNext(new Grip(item, edition));
      if (outcome instanceof Outcome.Done) {
        Told.done(redirect, "review.merged", 2);
      }
      tell(outcome, redirect);
    } catch (Refused e) {
      ReviewController.refused(redirect, e);
    }
    return Answer.to(At.of(where).path(version, item));
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/items/{item}/replace")
  ModelAndView replace(
      @PathVariable long version,
      @PathVariable long item,
      @RequestParam int edition,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    long shown = item;
    try {
      Outcome outcome = parts.replace(new Grip(item, edition));
      tell(outcome, redirect);
      shown = outcome instanceof Outcome.Done done ? done.item() : item;
    } catch (Refused e) {
      ReviewController.refused(redirect, e);
    }
    return Answer.to(At.of(where).path(version, shown));
  }

  static void tell(Outcome outcome, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Stale stale) {
      Fault fault = fault(stale);
      Told.refused(redirect, fault.key(), fault.values().toArray());
    }
  }

  /** That somebody was first, and who. */
  static Fault fault(Outcome.Stale stale) {
    return stale.by() == null
        ? Fault.of("", "review.stale")
        : Fault.of("", "review.stale.by", stale.by());
  }
}
