package org.luoshi.app.plan.review.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.plan.review.Desk;
import org.luoshi.app.plan.review.Edits;
import org.luoshi.app.plan.review.Entry;
import org.luoshi.app.plan.review.Grip;
import org.luoshi.app.plan.review.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An item changed, or added by hand. */
@Controller
class ItemController {
  private final Desk desk;
  private final Edits edits;
  private final ItemForms forms;

  ItemController(Desk desk, Edits edits, ItemForms forms) {
    this.desk = desk;
    this.edits = edits;
    this.forms = forms;
  }

  @Needs(Right.WRITE_PLANS)
  @GetMapping("/drafts/{version}/items/{item}")
  ModelAndView change(
      @PathVariable long version,
      @PathVariable long item,
      @RequestParam(name = "at", defaultValue = "all.1") String where) {
    return forms.show(version, desk.card(version, item), At.of(where));
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/items/{item}")
  ModelAndView change(
      @PathVariable long version,
      @PathVariable long item,
      @RequestParam int edition,
      @RequestParam MultiValueMap<String, String> values,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    At at = At.of(where);
    Desk.Card card = desk.card(version, item);
    Fields fields = new Fields(values);
    try {
      Entry yours = forms.entry(version, fields);
      Entry chosen = Compared.merge(Entry.of(card.item()), yours, fields.taken());
      Outcome outcome = edits.change(new Grip(item, edition), chosen);
      if (outcome instanceof Outcome.Stale stale) {
        return forms.conflict(version, desk.card(version, item), stale.by(), chosen, fields, at);
      }
      Told.done(redirect, "review.saved", card.number());
      return Answer.to(at.path(version, item));
    } catch (Refused e) {
      return forms.again(version, card, fields, at, e.fault());
    }
  }

  @Needs(Right.WRITE_PLANS)
  @GetMapping("/drafts/{version}/add")
  ModelAndView add(
      @PathVariable long version,
      @RequestParam(required = false) @Nullable Long below,
      @RequestParam(name = "at", defaultValue = "all.1") String where) {
    return forms.add(
        version, below, ItemForm.of(Entry.of("")), UUID.randomUUID(), At.of(where), null);
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/add")
  ModelAndView add(
      @PathVariable long version,
      @RequestParam(required = false) @Nullable Long below,
      @RequestParam(defaultValue = "") String form,
      @RequestParam MultiValueMap<String, String> values,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    At at = At.of(where);
    Fields fields = new Fields(values);
    UUID number = number(form);
    try {
      long added = edits.add(version, below, forms.entry(version, fields), number);
      Told.done(redirect, "review.added");
      return Answer.to(at.path(version, added));
    } catch (Refused e) {
      Fault fault = e.fault();
      return forms.add(version, below, ItemForm.of(fields), number, at, fault);
    }
  }

  private static UUID number(String form) {
    try {
      return UUID.fromString(form);
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }
}
