package org.luoshi.app.organisation.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.Registration;
import org.luoshi.app.organisation.Trees;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving an organisation a place in one more tree. */
@Controller
class JoinController {
  private final Registration registration;
  private final Organisations organisations;
  private final Trees trees;

  JoinController(Registration registration, Organisations organisations, Trees trees) {
    this.registration = registration;
    this.organisations = organisations;
    this.trees = trees;
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/{id}/join")
  ModelAndView join(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String tree,
      @RequestParam(defaultValue = "") String q) {
    return form(id, tree, q, null);
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/{id}/join")
  ModelAndView join(
      @PathVariable long id,
      @RequestParam String tree,
      @RequestParam(required = false) @Nullable Long parent,
      RedirectAttributes redirect) {
    Trees.Tree joined = trees.get(tree);
    try {
      registration.join(joined.key(), id, parent);
    } catch (Refused e) {
      return form(id, tree, "", e.fault());
    }
    String language = LocaleContextHolder.getLocale().getLanguage();
    Told.done(redirect, "organisation.joined", joined.name(language));
    return Answer.to("/organisations/" + id);
  }

  private ModelAndView form(long id, String tree, String query, @Nullable Fault fault) {
    Organisation organisation = organisations.get(id);
    Set<String> present =
        trees.places(id).stream()
            .filter(place -> place.to() == null)
            .map(place -> place.tree().key())
            .collect(Collectors.toSet());
    List<Trees.Tree> free =
        trees.all().stream().filter(one -> !present.contains(one.key())).toList();
    Trees.Tree chosen =
        free.stream().filter(one -> one.key().equals(tree)).findFirst().orElse(null);
    List<Organisation> choices =
        chosen == null ? List.of() : organisations.meant(chosen.key(), query);
    return Answer.form(
        "organisation/join",
        new JoinPage(organisation, chosen, free, query, choices, fault),
        fault);
  }
}
