package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Holdings;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Posts: their page, set up, renamed, closed. */
@Controller
class PostController {
  private final Posts posts;
  private final Holdings holdings;
  private final Organisations organisations;
  private final EnteredDays days;

  PostController(Posts posts, Holdings holdings, Organisations organisations, EnteredDays days) {
    this.posts = posts;
    this.holdings = holdings;
    this.organisations = organisations;
    this.days = days;
  }

  @Needs(Right.SEE_ORGANISATIONS)
  @GetMapping("/posts/{id}")
  ModelAndView page(@PathVariable long id) {
    return Page.of("organisation/post", new PostPage(posts.get(id), holdings.ofPost(id)));
  }

  @Needs(Right.CHANGE_POSTS)
  @GetMapping("/organisations/{id}/posts/add")
  ModelAndView add(@PathVariable long id) {
    return addForm(id, "", null);
  }

  @Needs(Right.CHANGE_POSTS)
  @PostMapping("/organisations/{id}/posts/add")
  ModelAndView add(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes redirect) {
    try {
      long added = posts.add(id, name);
      Told.done(redirect, "post.added", posts.get(added).name());
      return Answer.to("/posts/" + added);
    } catch (Refused e) {
      return addForm(id, name, e.fault());
    }
  }

  private ModelAndView addForm(long id, String name, @Nullable Fault fault) {
    String path = "/organisations/" + id;
    String about = organisations.get(id).name();
    return Answer.form(
        "organisation/name",
        new NamePage("post.add", path + "/posts/add", path, about, name, 50, fault),
        fault);
  }

  @Needs(Right.CHANGE_POSTS)
  @GetMapping("/posts/{id}/rename")
  ModelAndView rename(@PathVariable long id) {
    return renameForm(id, posts.get(id).name(), null);
  }

  @Needs(Right.CHANGE_POSTS)
  @PostMapping("/posts/{id}/rename")
  ModelAndView rename(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes redirect) {
    try {
      posts.rename(id, name);
    } catch (Refused e) {
      return renameForm(id, name, e.fault());
    }
    Told.done(redirect, "post.renamed");
    return Answer.to("/posts/" + id);
  }

  private ModelAndView renameForm(long id, String name, @Nullable Fault fault) {
    String path = "/posts/" + id;
    String about = posts.get(id).name();
    return Answer.form(
        "organisation/name",
        new NamePage("post.rename", path + "/rename", path, about, name, 50, fault),
        fault);
  }

  @Needs(Right.CHANGE_POSTS)
  @PostMapping("/posts/{id}/close")
  ModelAndView close(@PathVariable long id, RedirectAttributes redirect) {
    try {
      posts.close(id, days.today());
      Told.done(redirect, "post.closed", posts.get(id).name());
    } catch (Refused e) {
      Told.refused(redirect, e.fault().key(), e.fault().values().toArray());
    }
    return Answer.to("/posts/" + id);
  }
}
