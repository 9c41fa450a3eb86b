package org.luoshi.app.plan.review.web;

import java.util.Arrays;
import java.util.List;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.review.Desk;
import org.luoshi.app.plan.review.Grip;
import org.luoshi.app.plan.review.ItemParts;
import org.luoshi.app.plan.review.ManyItems;
import org.luoshi.app.plan.review.OtherHands;
import org.luoshi.app.plan.review.Outcome;
import org.luoshi.app.plan.review.PostChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft beside its source, and what is done to many of its items at once. */
@Controller
class ReviewController {
  private final Desk desk;
  private final PostChoices posts;
  private final OtherHands others;
  private final ManyItems many;
  private final ItemParts parts;

  ReviewController(
      Desk desk, PostChoices posts, OtherHands others, ManyItems many, ItemParts parts) {
    this.desk = desk;
    this.posts = posts;
    this.others = others;
    this.many = many;
    this.parts = parts;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/drafts/{version}")
  ModelAndView page(
      @PathVariable long version, @RequestParam(name = "at", defaultValue = "all.1") String where) {
    At at = At.of(where);
    Desk.Sheet sheet = desk.sheet(version, at.show(), at.sheet());
    return Page.of(
        "review/review",
        new ReviewPage(
            sheet, posts.of(sheet.version().organisation()), new At(at.show(), sheet.sheet())));
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/drafts/{version}/edition")
  ModelAndView edition(
      @PathVariable long version,
      @RequestParam(defaultValue = "0") int since,
      @RequestParam(name = "at", defaultValue = "all.1") String where) {
    desk.progress(version);
    return Page.of(
        "review/hands", new HandsPage(others.since(version, since), At.of(where).path(version)));
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/complete")
  ModelAndView complete(
      @PathVariable long version,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    try {
      ManyItems.Result result = many.acceptComplete(version);
      Told.done(redirect, "review.completed", result.done());
    } catch (Refused e) {
      refused(redirect, e);
    }
    return Answer.to(At.of(where).path(version));
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/drafts/{version}/many")
  ModelAndView many(
      @PathVariable long version,
      @RequestParam(name = "item", required = false) String[] chosen,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String post,
      @RequestParam(name = "at", defaultValue = "all.1") String where,
      RedirectAttributes redirect) {
    At at = At.of(where);
    List<Grip> grips = chosen == null ? List.of() : Arrays.stream(chosen).map(this::grip).toList();
    if (grips.isEmpty()) {
      Told.refused(redirect, "review.many.none");
      return Answer.to(at.path(version));
    }
    try {
      return Answer.to(together(version, grips, what, post, at, redirect));
    } catch (Refused e) {
      refused(redirect, e);
      return Answer.to(at.path(version));
    }
  }

  private String together(
      long version,
      List<Grip> grips,
      String what,
      String post,
      At at,
      RedirectAttributes redirect) {
    if (what.equals("merge")) {
      Outcome outcome = parts.merge(version, grips);
      if (outcome instanceof Outcome.Done done) {
        Told.done(redirect, "review.merged", grips.size());
        return at.path(version, done.item());
      }
      Told.refused(redirect, "review.stale");
      return at.path(version);
    }
    ManyItems.Result result =
        switch (what) {
          case "accept" -> many.choose(version, grips, Item.Choice.ACCEPTED);
          case "drop" -> many.choose(version, grips, Item.Choice.DROPPED);
          default -> {
            if (!post.matches("\\d{1,18}")) {
              throw new Refused("post", "review.many.post");
            }
            yield many.assign(version, grips, Long.parseLong(post));
          }
        };
    if (result.stale() + result.barred() > 0) {
      Told.refused(redirect, "review.many.partly", result.done(), result.stale(), result.barred());
    } else {
      Told.done(redirect, "review.many.done", result.done());
    }
    return at.path(version, grips.getFirst().id());
  }

  private Grip grip(String text) {
    if (!text.matches("\\d{1,18}:\\d{1,9}")) {
      return new Grip(0, 0);
    }
    String[] parts = text.split(":", 2);
    return new Grip(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
  }

  static void refused(RedirectAttributes redirect, Refused e) {
    Told.refused(redirect, e.fault().key(), e.fault().values().toArray());
  }
}
