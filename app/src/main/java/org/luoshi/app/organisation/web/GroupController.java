package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.Groups;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leading groups: set up, joined, left, closed. */
@Controller
class GroupController {
  private final Groups groups;
  private final Posts posts;
  private final Organisations organisations;

  GroupController(Groups groups, Posts posts, Organisations organisations) {
    this.groups = groups;
    this.posts = posts;
    this.organisations = organisations;
  }

  @Needs(Right.SEE_ORGANISATIONS)
  @GetMapping("/groups/{id}")
  ModelAndView page(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
    return form(id, q, null);
  }

  @Needs(Right.CHANGE_POSTS)
  @GetMapping("/organisations/{id}/groups/add")
  ModelAndView add(@PathVariable long id) {
    return addForm(id, "", null);
  }

  /** Office 0 stands for none. */
  @Needs(Right.CHANGE_POSTS)
  @PostMapping("/organisations/{id}/groups/add")
  ModelAndView add(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") long office,
      RedirectAttributes redirect) {
    try {
      long added = groups.add(id, name, office == 0 ? null : (Long) office);
      Told.done(redirect, "group.added", groups.get(added).name());
      return Answer.to("/groups/" + added);
    } catch (Refused e) {
      return addForm(id, name, e.fault());
    }
  }

  private ModelAndView addForm(long id, String name, @Nullable Fault fault) {
    String tree = Scope.current().seatOrFail().tree();
    return Answer.form(
        "organisation/group-form",
        new GroupFormPage(organisations.get(id), name, organisations.meant(tree, ""), fault),
        fault);
  }

  @Needs(Right.CHANGE_POSTS)
  @PostMapping("/groups/{id}/join")
  ModelAndView join(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long post,
      @RequestParam(defaultValue = "") String part,
      RedirectAttributes redirect) {
    if (post == 0) {
      return form(id, "", new Fault("post", "fault.no-post", List.of()));
    }
    try {
      groups.join(id, post, part);
    } catch (Refused e) {
      return form(id, "", e.fault());
    }
    Told.done(redirect, "group.joined", posts.get(post).name());
    return Answer.to("/groups/" + id);
  }

  @Needs(Right.CHANGE_POSTS)
  @PostMapping("/groups/{id}/members/{member}/leave")
  ModelAndView leave(
      @PathVariable long id, @PathVariable long member, RedirectAttributes redirect) {
    try {
      groups.leave(id, member);
      Told.done(redirect, "group.left");
    } catch (Refused e) {
      Told.refused(redirect, e.fault().key(), e.fault().values().toArray());
    }
    return Answer.to("/groups/" + id);
  }

  @Needs(Right.CHANGE_POSTS)
  @PostMapping("/groups/{id}/close")
  ModelAndView close(@PathVariable long id, RedirectAttributes redirect) {
    groups.close(id);
    Told.done(redirect, "group.closed", groups.get(id).name());
    return Answer.to("/groups/" + id);
  }

  private ModelAndView form(long id, String query, @Nullable Fault fault) {
    List<Groups.Membership> members = groups.members(id);
    boolean mayChange = Scope.current().may(Right.CHANGE_POSTS);
    return Answer.form(
        "organisation/group",
        new GroupPage(
            groups.get(id),
            members.stream().filter(member -> member.to() == null).toList(),
            members.stream().filter(member -> member.to() != null).toList(),
            query,
            mayChange ? posts.find(query) : List.of(),
            fault),
        fault);
  }
}
