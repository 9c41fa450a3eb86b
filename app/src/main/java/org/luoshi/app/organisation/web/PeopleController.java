package org.luoshi.app.organisation.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.AccountLinks;
import org.luoshi.app.organisation.Holdings;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People: found, entered, changed; the phone in clear for who may read it. */
@Controller
class PeopleController {
  private final People people;
  private final Holdings holdings;
  private final Organisations organisations;
  private final AccountLinks links;
  private final Audit audit;

  PeopleController(
      People people,
      Holdings holdings,
      Organisations organisations,
      AccountLinks links,
      Audit audit) {
    this.people = people;
    this.holdings = holdings;
    this.organisations = organisations;
    this.links = links;
    this.audit = audit;
  }

  @Needs(Right.SEE_PEOPLE)
  @GetMapping("/people")
  ModelAndView list(@RequestParam(defaultValue = "") String q) {
    return Page.of("organisation/people", new PeoplePage(q, people.find(q)));
  }

  @Needs(Right.SEE_PEOPLE)
  @GetMapping("/people/{id}")
  ModelAndView page(@PathVariable long id) {
    return person(id, null);
  }

  /** The phone in clear, once, on a page that no browser keeps. */
  @Needs(Right.SEE_PEOPLE)
  @PostMapping("/people/{id}/phone")
  ModelAndView phone(@PathVariable long id, RedirectAttributes redirect) {
    People.Person shown = people.get(id);
    if (!Scope.current().seatOrFail().seesClear()) {
      audit.refused("person.phone", shown.organisation(), "person " + id);
      Told.refused(redirect, "person.clear.refused");
      return Answer.to("/people/" + id);
    }
    Optional<String> phone = people.clearPhone(id);
    return person(id, phone.orElse(null));
  }

  private ModelAndView person(long id, @Nullable String clear) {
    return Page.of(
        "organisation/person",
        new PersonPage(
            people.get(id),
            holdings.ofPerson(id),
            links.ofPerson(id),
            Scope.current().seatOrFail().seesClear(),
            clear));
  }

  @Needs(Right.CHANGE_PEOPLE)
  @GetMapping("/organisations/{id}/people/add")
  ModelAndView add(@PathVariable long id) {
    return addForm(id, "", "", UUID.randomUUID().toString(), null);
  }

  @Needs(Right.CHANGE_PEOPLE)
  @PostMapping("/organisations/{id}/people/add")
  ModelAndView add(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String form,
      RedirectAttributes redirect) {
    try {
      long added = people.add(id, new People.Entry(name, phone, number(form)));
      Told.done(redirect, "person.added", people.get(added).name());
      return Answer.to("/people/" + added);
    } catch (Refused e) {
      return addForm(id, name, phone, form, e.fault());
    }
  }

  /** A form without its number counts as a fresh one. */
  private static UUID number(String form) {
    return form.isBlank()
        ? UUID.randomUUID()
        : UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8));
  }

  private ModelAndView addForm(
      long id, String name, String phone, String form, @Nullable Fault fault) {
    String path = "/organisations/" + id;
    return Answer.form(
        "organisation/person-form",
        new PersonFormPage(
            true,
            path + "/people/add",
            path,
            organisations.get(id).name(),
            name,
            phone,
            null,
            form,
            fault),
        fault);
  }

  @Needs(Right.CHANGE_PEOPLE)
  @GetMapping("/people/{id}/change")
  ModelAndView change(@PathVariable long id) {
    return changeForm(id, people.get(id).name(), "", null);
  }

  /** An empty phone keeps what there is; {@code drop} removes it. */
  @Needs(Right.CHANGE_PEOPLE)
  @PostMapping("/people/{id}/change")
  ModelAndView change(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(required = false) @Nullable String drop,
      RedirectAttributes redirect) {
    try {
      boolean keep = phone.isBlank() && drop == null;
      people.change(id, name, drop == null ? phone : "", keep);
    } catch (Refused e) {
      return changeForm(id, name, phone, e.fault());
    }
    Told.done(redirect, "person.changed");
    return Answer.to("/people/" + id);
  }

  private ModelAndView changeForm(long id, String name, String phone, @Nullable Fault fault) {
    People.Person person = people.get(id);
    String path = "/people/" + id;
    return Answer.form(
        "organisation/person-form",
        new PersonFormPage(
            false,
            path + "/change",
            path,
            person.organisationName(),
            name,
            phone,
            person.phone(),
            "",
            fault),
        fault);
  }
}
