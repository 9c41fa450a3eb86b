package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Accounts;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.AccountLinks;
import org.luoshi.app.organisation.People;
import org.luoshi.app.organisation.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Links accounts with people: from the person's page by the login name, from the account's page by
 * a post, for who administers accounts sees no names.
 */
@Controller
class AccountLinkController {
  private final AccountLinks links;
  private final Accounts accounts;
  private final People people;
  private final Posts posts;

  AccountLinkController(AccountLinks links, Accounts accounts, People people, Posts posts) {
    this.links = links;
    this.accounts = accounts;
    this.people = people;
    this.posts = posts;
  }

  @Needs(Right.CHANGE_PEOPLE)
  @GetMapping("/people/{id}/account")
  ModelAndView ofPerson(@PathVariable long id) {
    return nameForm(id, "", null);
  }

  @Needs(Right.CHANGE_PEOPLE)
  @PostMapping("/people/{id}/account")
  ModelAndView linkPerson(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes redirect) {
    try {
      links.linkLogin(id, name);
    } catch (Refused e) {
      return nameForm(id, name, e.fault());
    }
    Told.done(redirect, "person.account.linked");
    return Answer.to("/people/" + id);
  }

  private ModelAndView nameForm(long id, String name, @Nullable Fault fault) {
    String path = "/people/" + id;
    return Answer.form(
        "organisation/name",
        new NamePage(
            "person.account", path + "/account", path, people.get(id).name(), name, 40, fault),
        fault);
  }

  @Needs(Right.CHANGE_PEOPLE)
  @PostMapping("/people/{id}/accounts/{account}/unlink")
  ModelAndView unlinkPerson(
      @PathVariable long id, @PathVariable long account, RedirectAttributes redirect) {
    if (links.ofAccount(account).filter(link -> link.person() == id).isEmpty()) {
      throw new NotHere("account " + account + " of person " + id);
    }
    links.unlink(account);
    Told.done(redirect, "person.account.unlinked");
    return Answer.to("/people/" + id);
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @GetMapping("/accounts/{id}/person")
  ModelAndView ofAccount(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
    return postForm(id, q, null);
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/person")
  ModelAndView linkAccount(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long post,
      RedirectAttributes redirect) {
    try {
      if (post == 0) {
        throw new Refused("post", "fault.no-post");
      }
      links.linkHolder(id, post);
    } catch (Refused e) {
      return postForm(id, "", e.fault());
    }
    Told.done(redirect, "person.account.linked");
    return Answer.to("/accounts/" + id + "/person");
  }

  @Needs(Right.CHANGE_ACCOUNTS)
  @PostMapping("/accounts/{id}/person/unlink")
  ModelAndView unlinkAccount(@PathVariable long id, RedirectAttributes redirect) {
    links.unlink(accounts.get(id).id());
    Told.done(redirect, "person.account.unlinked");
    return Answer.to("/accounts/" + id + "/person");
  }

  private ModelAndView postForm(long id, String query, @Nullable Fault fault) {
    Accounts.Account account = accounts.get(id);
    List<Posts.Post> found = query.isBlank() ? posts.of(account.organisation()) : posts.find(query);
    List<Posts.Post> held =
        found.stream().filter(post -> post.isOpen() && post.holder() != null).toList();
    return Answer.form(
        "organisation/account-person",
        new AccountPersonPage(account, links.ofAccount(id).orElse(null), query, held, fault),
        fault);
  }
}
