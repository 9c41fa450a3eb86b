package org.luoshi.app.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.Endings;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Moves;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.Trees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving and merging: choose the other organisation, see what it affects, do it. */
@Controller
class TargetController {
  private final Moves moves;
  private final Endings endings;
  private final Organisations organisations;
  private final Trees trees;
  private final EnteredDays days;

  TargetController(
      Moves moves, Endings endings, Organisations organisations, Trees trees, EnteredDays days) {
    this.moves = moves;
    this.endings = endings;
    this.organisations = organisations;
    this.trees = trees;
    this.days = days;
  }

  /** What was asked for: which organisation, in which tree, to where, from when. */
  private record Asked(
      String act, long id, String tree, String query, @Nullable Long parent, String from) {}

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/{id}/move")
  ModelAndView move(
      @PathVariable long id,
      @RequestParam(defaultValue = "government") String tree,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long parent,
      @RequestParam(defaultValue = "") String from) {
    return choose(new Asked("move", id, tree, q, parent, from));
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/{id}/move")
  ModelAndView move(
      @PathVariable long id,
      @RequestParam(defaultValue = "government") String tree,
      @RequestParam long parent,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes redirect) {
    try {
      moves.move(trees.get(tree).key(), id, parent, days.read("from", from));
    } catch (Refused e) {
      return form(new Asked("move", id, tree, "", null, from), List.of(), null, e.fault());
    }
    Told.done(redirect, "organisation.moved", organisations.get(parent).name());
    return Answer.to("/organisations/" + id);
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/{id}/merge")
  ModelAndView merge(
      @PathVariable long id,
      @RequestParam(defaultValue = "government") String tree,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long parent,
      @RequestParam(defaultValue = "") String from) {
    return choose(new Asked("merge", id, tree, q, parent, from));
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/{id}/merge")
  ModelAndView merge(
      @PathVariable long id,
      @RequestParam(defaultValue = "government") String tree,
      @RequestParam long parent,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes redirect) {
    try {
      endings.merge(id, parent, days.read("from", from));
    } catch (Refused e) {
      return form(new Asked("merge", id, tree, "", null, from), List.of(), null, e.fault());
    }
    Told.done(redirect, "organisation.merged", organisations.get(id).name());
    return Answer.to("/organisations/" + parent);
  }

  private ModelAndView choose(Asked asked) {
    String tree = trees.get(asked.tree()).key();
    List<Organisation> choices =
        organisations.meant(tree, asked.query()).stream()
            .filter(choice -> choice.id() != asked.id())
            .toList();
    Long parent = asked.parent();
    boolean plain = parent == null && !asked.query().isBlank() && choices.size() == 1;
    Long chosen = plain ? (Long) choices.getFirst().id() : parent;
    if (chosen == null) {
      Fault fault =
          choices.isEmpty() && !asked.query().isBlank()
              ? new Fault("q", "fault.none", List.of(asked.query()))
              : null;
      return form(asked, choices, null, fault);
    }
    try {
      return form(asked, choices, preview(asked, tree, chosen), null);
    } catch (Refused e) {
      return form(asked, choices, null, e.fault());
    }
  }

  private TargetPage.Preview preview(Asked asked, String tree, long chosen) {
    LocalDate day = days.read("from", asked.from());
    if (asked.act().equals("move")) {
      Moves.Preview move = moves.preview(tree, asked.id(), chosen, day);
      return new TargetPage.Preview(move.from(), move.to(), day.toString(), 0, move.effects());
    }
    Endings.Preview merge = endings.previewMerge(asked.id(), chosen, day);
    return new TargetPage.Preview(
        null, merge.to(), day.toString(), merge.children(), merge.effects());
  }

  private ModelAndView form(
      Asked asked,
      List<Organisation> choices,
      TargetPage.@Nullable Preview preview,
      @Nullable Fault fault) {
    Trees.Tree tree = trees.get(asked.tree());
    return Answer.form(
        "organisation/target",
        new TargetPage(
            asked.act(),
            organisations.get(asked.id()),
            tree,
            trees.all(),
            asked.query(),
            choices,
            asked.from(),
            preview,
            fault),
        fault);
  }
}
