package org.luoshi.app.workbench.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.LoggedIn;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.MyPosts;
import org.luoshi.app.workbench.Feeds;
import org.luoshi.app.workbench.Mailer;
import org.luoshi.app.workbench.Reminders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What somebody sets for themselves: the feed, reminders by mail. */
@Controller
class MeController {
  private final Feeds feeds;
  private final Reminders reminders;
  private final Mailer mailer;
  private final MyPosts myPosts;

  MeController(Feeds feeds, Reminders reminders, Mailer mailer, MyPosts myPosts) {
    this.feeds = feeds;
    this.reminders = reminders;
    this.mailer = mailer;
    this.myPosts = myPosts;
  }

  /** What a form has entered. */
  private record Entry(String address, String days, boolean daysOff) {}

  @LoggedIn
  @GetMapping("/me")
  ModelAndView show() {
    return page(null, null, null);
  }

  /** The address of the feed is shown here and nowhere again; no browser keeps this page. */
  @LoggedIn
  @PostMapping("/me/feed")
  ModelAndView makeFeed(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    String secret = feeds.make();
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/feeds/" + secret + ".ics")
            .toUriString();
    return page(address, null, null);
  }

  @LoggedIn
  @PostMapping("/me/feed/end")
  ModelAndView endFeed(RedirectAttributes redirect) {
    feeds.end();
    Told.done(redirect, "feed.ended");
    return Answer.to("/me");
  }

  @LoggedIn
  @PostMapping("/me/reminder")
  ModelAndView choose(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "3") String days,
      @RequestParam(defaultValue = "false") boolean daysOff,
      RedirectAttributes redirect) {
    try {
      reminders.choose(address, number(days), daysOff);
    } catch (Refused e) {
      return page(null, new Entry(address, days, daysOff), e.fault());
    }
    Told.done(redirect, "reminder.kept");
    return Answer.to("/me");
  }

  @LoggedIn
  @PostMapping("/me/reminder/end")
  ModelAndView endReminder(RedirectAttributes redirect) {
    reminders.end();
    Told.done(redirect, "reminder.ended");
    return Answer.to("/me");
  }

  private static int number(String days) {
    return days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : -1;
  }

  private ModelAndView page(
      @Nullable String address, @Nullable Entry entry, @Nullable Fault fault) {
    long account = Scope.current().accountOrFail();
    Reminders.Choice known = reminders.mine().orElse(null);
    Entry shown =
        entry != null
            ? entry
            : known == null
                ? new Entry("", "3", false)
                : new Entry("", Integer.toString(known.days()), known.daysOff());
    return Answer.form(
        "workbench/me",
        new MePage(
            myPosts.isLinked(account),
            myPosts.of(account),
            Scope.current().may(Right.SEE_PLANS),
            feeds.isThere(),
            address,
            mailer.isSetUp(),
            known,
            shown.address(),
            shown.days(),
            shown.daysOff(),
            fault),
        fault);
  }
}
