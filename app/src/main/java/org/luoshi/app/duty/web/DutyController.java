package org.luoshi.app.duty.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.duty.Assignment;
import org.luoshi.app.duty.DueDays;
import org.luoshi.app.duty.Duties;
import org.luoshi.app.duty.Duty;
import org.luoshi.app.duty.Occurrence;
import org.luoshi.app.duty.Occurrences;
import org.luoshi.app.duty.Query;
import org.luoshi.app.duty.Sentences;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A duty, and to whom it is given. */
@Controller
class DutyController {
  private static final int SHOWN = 24;

  private final Duties duties;
  private final Occurrences occurrences;
  private final DueDays days;
  private final Sentences sentences;
  private final ChangeNames changes;
  private final Assignment assignment;
  private final Posts posts;
  private final RecordNames names;

  DutyController(
      Duties duties,
      Occurrences occurrences,
      DueDays days,
      Sentences sentences,
      ChangeNames changes,
      Assignment assignment,
      Posts posts,
      RecordNames names) {
    this.duties = duties;
    this.occurrences = occurrences;
    this.days = days;
    this.sentences = sentences;
    this.changes = changes;
    this.assignment = assignment;
    this.posts = posts;
    this.names = names;
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/duties/{id}")
  ModelAndView page(@PathVariable long id) {
    return page(duties.get(id), null);
  }

  @Needs(Right.ADOPT_PLANS)
  @PostMapping("/duties/{id}/owner")
  ModelAndView assign(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long post,
      RedirectAttributes redirect) {
    Duty duty = duties.get(id);
    if (post == null) {
      return page(duty, Fault.of("post", "duty.fault.post"));
    }
    try {
      assignment.assign(List.of(id), post);
    } catch (Refused e) {
      return page(duty, e.fault());
    }
    Told.done(redirect, "duty.assigned", posts.get(post).name());
    return Answer.to("/duties/" + id);
  }

  @Needs(Right.ADOPT_PLANS)
  @PostMapping("/duties/{id}/supports")
  ModelAndView help(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable List<Long> shown,
      @RequestParam(required = false) @Nullable List<Long> supports,
      RedirectAttributes redirect) {
    Duty duty = duties.get(id);
    try {
      assignment.help(id, orNone(shown), orNone(supports));
    } catch (Refused e) {
      return page(duty, e.fault());
    }
    Told.done(redirect, "duty.supports.done");
    return Answer.to("/duties/" + id);
  }

  private static List<Long> orNone(@Nullable List<Long> ids) {
    return ids == null ? List.of() : ids;
  }

  private ModelAndView page(Duty duty, @Nullable Fault fault) {
    Query own = Query.ALL.ofDuty(duty.id());
    List<Occurrence> todo =
        occurrences.find(own.in(Occurrence.State.OPEN, Occurrence.State.LATE).page(SHOWN, 0));
    List<Occurrence> past =
        occurrences.find(own.in(Occurrence.State.DONE, Occurrence.State.WAIVED)).reversed();
    Duty.Tally tally = duty.tally();
    return Answer.form(
        "duty/duty",
        new DutyPage(
            duty,
            duties.supports(duty.id()),
            sentences.of(duty.item()).orElse(null),
            names.kind(duty.recordKind()),
            names.counting(duty.counting()),
            lines(todo),
            tally.open() + tally.late() - todo.size(),
            lines(past.stream().limit(SHOWN).toList()),
            Math.max(0, tally.done() + tally.waived() - SHOWN),
            duties.heir(duty.id()).orElse(null),
            changes.of(duty.id()),
            assignment.choices(duty.organisation()),
            fault),
        fault);
  }

  private List<OccurrenceLine> lines(List<Occurrence> found) {
    return found.stream().map(one -> new OccurrenceLine(one, days.of(one.due()))).toList();
  }
}
