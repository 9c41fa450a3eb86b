package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Page;
import org.luoshi.app.organisation.Changes;
import org.luoshi.app.organisation.Groups;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.People;
import org.luoshi.app.organisation.Posts;
import org.luoshi.app.organisation.Trees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trees, what was found, and the page of one organisation. */
@Controller
class OrganisationsController {
  private final Organisations organisations;
  private final Trees trees;
  private final Posts posts;
  private final People people;
  private final Groups groups;
  private final Changes changes;

  OrganisationsController(
      Organisations organisations,
      Trees trees,
      Posts posts,
      People people,
      Groups groups,
      Changes changes) {
    this.organisations = organisations;
    this.trees = trees;
    this.posts = posts;
    this.people = people;
    this.groups = groups;
    this.changes = changes;
  }

  @Needs(Right.SEE_ORGANISATIONS)
  @GetMapping("/organisations")
  ModelAndView list(
      @RequestParam(defaultValue = "") String tree,
      @RequestParam(required = false) @Nullable Long at,
      @RequestParam(defaultValue = "") String q) {
    Trees.Tree shown = trees.get(tree.isEmpty() ? Scope.current().seatOrFail().tree() : tree);
    Organisation top = at == null ? null : organisations.get(at);
    boolean seeks = !q.isBlank();
    List<Branch> branches = seeks ? List.of() : Branch.nest(trees.nodes(shown.key(), at));
    return Page.of(
        "organisation/organisations",
        new OrganisationsPage(
            shown, trees.all(), branches, top, q, seeks ? organisations.find(q) : List.of()));
  }

  @Needs(Right.SEE_ORGANISATIONS)
  @GetMapping("/organisations/{id}")
  ModelAndView page(@PathVariable long id) {
    return Page.of(
        "organisation/organisation",
        new OrganisationPage(
            organisations.get(id),
            organisations.names(id),
            organisations.codes(id),
            trees.places(id),
            posts.of(id),
            People.areSeen() ? people.of(id) : List.of(),
            groups.of(id),
            changes.of(id)));
  }
}
