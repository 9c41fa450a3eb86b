package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.Registration;
import org.luoshi.app.organisation.Trees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New organisations, new names and codes. */
@Controller
class RegistrationController {
  private final Registration registration;
  private final Organisations organisations;
  private final Trees trees;
  private final EnteredDays days;

  RegistrationController(
      Registration registration, Organisations organisations, Trees trees, EnteredDays days) {
    this.registration = registration;
    this.organisations = organisations;
    this.trees = trees;
    this.days = days;
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/{id}/add")
  ModelAndView add(@PathVariable long id, @RequestParam(defaultValue = "government") String tree) {
    return addForm(new Registration.Fresh(trees.get(tree).key(), id, "", "village", ""), null);
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/{id}/add")
  ModelAndView add(
      @PathVariable long id,
      @RequestParam(defaultValue = "government") String tree,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String code,
      RedirectAttributes redirect) {
    var entry = new Registration.Fresh(trees.get(tree).key(), id, name, kind, code);
    try {
      long added = registration.add(entry);
      Told.done(redirect, "organisation.added", organisations.get(added).name());
      return Answer.to("/organisations/" + added);
    } catch (Refused e) {
      return addForm(entry, e.fault());
    }
  }

  private ModelAndView addForm(Registration.Fresh entry, @Nullable Fault fault) {
    return Answer.form(
        "organisation/add",
        new AddPage(organisations.get(entry.parent()), trees.get(entry.tree()), entry, fault),
        fault);
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/{id}/rename")
  ModelAndView rename(@PathVariable long id) {
    return changeForm(id, "name", organisations.get(id).name(), "", null);
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/{id}/rename")
  ModelAndView rename(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes redirect) {
    try {
      registration.rename(id, name, days.read("from", from));
    } catch (Refused e) {
      return changeForm(id, "name", name, from, e.fault());
    }
    Told.done(redirect, "organisation.renamed");
    return Answer.to("/organisations/" + id);
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @GetMapping("/organisations/{id}/code")
  ModelAndView code(@PathVariable long id) {
    String code = organisations.get(id).code();
    return changeForm(id, "code", code == null ? "" : code, "", null);
  }

  @Needs(Right.CHANGE_ORGANISATIONS)
  @PostMapping("/organisations/{id}/code")
  ModelAndView code(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes redirect) {
    try {
      registration.code(id, code, days.read("from", from));
    } catch (Refused e) {
      return changeForm(id, "code", code, from, e.fault());
    }
    Told.done(redirect, "organisation.coded");
    return Answer.to("/organisations/" + id);
  }

  private ModelAndView changeForm(
      long id, String what, String text, String from, @Nullable Fault fault) {
    Organisation organisation = organisations.get(id);
    return Answer.form(
        "organisation/change", new ChangePage(organisation, what, text, from, fault), fault);
  }
}
