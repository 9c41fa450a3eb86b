package org.luoshi.app.plan.propose.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.document.Document;
import org.luoshi.app.document.DocumentPlan;
import org.luoshi.app.document.Documents;
import org.luoshi.app.document.NearCopies;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.frame.Told;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.app.organisation.Organisation;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.organisation.Trees;
import org.luoshi.app.plan.propose.MadePlans;
import org.luoshi.app.plan.propose.Proposals;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A document: what was found in it; which of its plans are imported, for whom and for which year.
 */
@Controller
class DocumentController {
  private final Documents documents;
  private final NearCopies copies;
  private final MadePlans made;
  private final Proposals proposals;
  private final Organisations organisations;
  private final Trees trees;
  private final EnteredDays days;

  DocumentController(
      Documents documents,
      NearCopies copies,
      MadePlans made,
      Proposals proposals,
      Organisations organisations,
      Trees trees,
      EnteredDays days) {
    this.documents = documents;
    this.copies = copies;
    this.made = made;
    this.proposals = proposals;
    this.organisations = organisations;
    this.trees = trees;
    this.days = days;
  }

  /** What was entered: the years by the number of the plan, and the plans that were chosen. */
  private record Chosen(Map<Long, String> years, List<Long> plans, @Nullable Long organisation) {
    static final Chosen NOTHING = new Chosen(Map.of(), List.of(), null);

    static Chosen of(MultiValueMap<String, String> form) {
      Map<Long, String> years = new HashMap<>();
      List<Long> all = numbers(form.get("of"));
      List<String> entered = Objects.requireNonNullElse(form.get("year"), List.of());
      for (int at = 0; at < Math.min(all.size(), entered.size()); at++) {
        years.put(all.get(at), entered.get(at).strip());
      }
      List<Long> organisation = numbers(form.get("organisation"));
      return new Chosen(
          years,
          numbers(form.get("plan")).stream().distinct().toList(),
          organisation.isEmpty() ? null : organisation.getFirst());
    }

    private static List<Long> numbers(@Nullable List<String> texts) {
      return texts == null
          ? List.of()
          : texts.stream()
              .filter(text -> text.matches("\\d{1,18}"))
              .map(text -> Long.parseLong(text))
              .toList();
    }
  }

  @Needs(Right.SEE_PLANS)
  @GetMapping("/documents/{id}")
  ModelAndView page(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
    return form(id, Chosen.NOTHING, q, null);
  }

  @Needs(Right.WRITE_PLANS)
  @PostMapping("/documents/{id}/import")
  ModelAndView choose(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    Chosen chosen = Chosen.of(form);
    List<DocumentPlan> found = documents.plans(documents.get(id).id());
    List<DocumentPlan> wanted = chosen.plans().stream().map(plan -> in(found, plan)).toList();
    if (wanted.isEmpty()) {
      return form(id, chosen, "", Fault.of("plan", "fault.propose.none"));
    }
    long organisation = organisation(chosen);
    try {
      List<Long> versions = new ArrayList<>();
      for (DocumentPlan plan : wanted) {
        int year = year(chosen.years().getOrDefault(plan.id(), ""));
        versions.add(proposals.draft(plan.id(), organisation, year));
      }
      if (versions.size() == 1) {
        return Answer.to("/drafts/" + versions.getFirst());
      }
      Told.done(redirect, "propose.drafts", versions.size());
      return Answer.to("/documents/" + id);
    } catch (Refused e) {
      return form(id, chosen, "", e.fault());
    }
  }

  private static DocumentPlan in(List<DocumentPlan> found, long plan) {
    return found.stream()
        .filter(one -> one.id() == plan)
        .findFirst()
        .orElseThrow(() -> new NotHere("plan " + plan));
  }

  private long organisation(Chosen chosen) {
    Long entered = chosen.organisation();
    return organisations.get(entered == null ? seat().organisation() : entered).id();
  }

  private static int year(String entered) {
    if (entered.isEmpty()) {
      throw new Refused("year", "fault.propose.no-year");
    }
    if (!entered.matches("\\d{4}")) {
      throw new Refused("year", "fault.propose.year", "1990", "2100");
    }
    return Integer.parseInt(entered);
  }

  private static Seat seat() {
    return Scope.current().seatOrFail();
  }

  private ModelAndView form(long id, Chosen chosen, String query, @Nullable Fault fault) {
    Document document = documents.get(id);
    Long entered = chosen.organisation();
    return Answer.form(
        "plan/document",
        new DocumentPage(
            document,
            found(document, chosen),
            with(entered, places(query)),
            entered == null ? seat().organisation() : entered,
            query,
            fault),
        fault);
  }

  private List<DocumentPage.Found> found(Document document, Chosen chosen) {
    Map<Long, List<NearCopies.NearCopy>> near = copies.of(document.id());
    Map<Integer, List<MadePlans.Made>> made = this.made.of(document.id());
    String now = Integer.toString(days.today().getYear());
    List<DocumentPlan> plans = documents.plans(document.id());
    return plans.stream()
        .map(
            plan ->
                new DocumentPage.Found(
                    plan,
                    near.getOrDefault(plan.id(), List.of()),
                    made.getOrDefault(plan.ordinal(), List.of()),
                    plans.size() == 1 || chosen.plans().contains(plan.id()),
                    chosen
                        .years()
                        .getOrDefault(
                            plan.id(), plan.year() == null ? now : Integer.toString(plan.year()))))
        .toList();
  }

  /** The places with the one that was chosen, which may have been sought out before. */
  private List<DocumentPage.Place> with(@Nullable Long chosen, List<DocumentPage.Place> places) {
    if (chosen == null || places.stream().anyMatch(place -> place.id() == chosen)) {
      return places;
    }
    List<DocumentPage.Place> more = new ArrayList<>(places);
    more.addFirst(new DocumentPage.Place(chosen, organisations.get(chosen).name()));
    return more;
  }

  /** One's own organisation and those below it, or those of them that are sought. */
  private List<DocumentPage.Place> places(String query) {
    String tree = seat().tree();
    if (!query.isBlank()) {
      List<Organisation> meant = organisations.meant(tree, query);
      return meant.stream().map(one -> new DocumentPage.Place(one.id(), one.name())).toList();
    }
    return trees.nodes(tree, null).stream()
        .map(node -> new DocumentPage.Place(node.id(), "　".repeat(node.depth()) + node.name()))
        .toList();
  }
}
