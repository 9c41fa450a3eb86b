package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Holdings;
import org.luoshi.app.organisation.People;
import org.luoshi.app.organisation.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a post over. In the forms person 0 stands for nobody: the post becomes vacant. */
@Controller
class HandOverController {
  private final Holdings holdings;
  private final Posts posts;
  private final People people;
  private final EnteredDays days;

  HandOverController(Holdings holdings, Posts posts, People people, EnteredDays days) {
    this.holdings = holdings;
    this.posts = posts;
    this.people = people;
    this.days = days;
  }

  @Needs(Right.CHANGE_PEOPLE)
  @GetMapping("/posts/{id}/hand-over")
  ModelAndView choose(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long to,
      @RequestParam(defaultValue = "") String from) {
    if (to == null) {
      return form(id, q, from, null, null);
    }
    try {
      return form(id, q, from, holdings.preview(id, person(to), days.read("from", from)), null);
    } catch (Refused e) {
      return form(id, q, from, null, e.fault());
    }
  }

  @Needs(Right.CHANGE_PEOPLE)
  @PostMapping("/posts/{id}/hand-over")
  ModelAndView handOver(
      @PathVariable long id,
      @RequestParam long to,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes redirect) {
    try {
      holdings.handOver(id, person(to), days.read("from", from));
    } catch (Refused e) {
      return form(id, "", from, null, e.fault());
    }
    Told.done(redirect, "post.handed", posts.get(id).name());
    return Answer.to("/posts/" + id);
  }

  private static @Nullable Long person(long number) {
    return number == 0 ? null : (Long) number;
  }

  private ModelAndView form(
      long id,
      String query,
      String from,
      Holdings.@Nullable Preview preview,
      @Nullable Fault fault) {
    Posts.Post post = posts.get(id);
    List<People.Person> choices =
        query.isBlank() ? people.of(post.organisation()) : people.find(query);
    return Answer.form(
        "organisation/hand-over",
        new HandOverPage(post, query, choices, from, preview, fault),
        fault);
  }
}
