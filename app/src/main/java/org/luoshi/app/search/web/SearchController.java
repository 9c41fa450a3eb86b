package org.luoshi.app.search.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.LoggedIn;
import org.luoshi.app.frame.Page;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.search.Asked;
import org.luoshi.app.search.Found;
import org.luoshi.app.search.Kind;
import org.luoshi.app.search.Search;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search box: everything one may see. Each kind of thing asks for its own right. */
@Controller
class SearchController {
  private final Search search;
  private final Organisations organisations;

  SearchController(Search search, Organisations organisations) {
    this.search = search;
    this.organisations = organisations;
  }

  @LoggedIn
  @GetMapping("/search")
  ModelAndView search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(required = false) @Nullable Long organisation,
      @RequestParam(defaultValue = "1") int page) {
    List<Kind> kinds = Kind.of(kind).map(List::of).orElseGet(Kind::seen);
    List<String> typed = q.length() > 20 * Search.LONGEST ? List.of() : Search.words(q);
    List<String> words = typed.stream().filter(Search::isLongEnough).toList();
    String fault = fault(q, typed, words, from, to);
    int number = Math.clamp(page, 1, Search.MOST / Search.PAGE);
    String name = organisation == null ? null : organisations.get(organisation).name();
    Asked asked = new Asked(words, kinds, day(from), day(to), organisation, number);
    Found found = fault != null ? Found.NOTHING : search.find(asked);
    if (found.hits().isEmpty() && number > 1) {
      number = 1; // there are fewer now than when the link was made
      found = fault != null ? Found.NOTHING : search.find(asked.first());
    }
    return Page.of(
        "search/search",
        new SearchPage(
            q.length() > 20 * Search.LONGEST ? "" : q,
            Kind.of(kind).map(Kind::key).orElse(""),
            isDay(from) ? from : "",
            isDay(to) ? to : "",
            organisation,
            name,
            number,
            Kind.seen(),
            words,
            fault,
            found));
  }

  private static @Nullable String fault(
      String q, List<String> typed, List<String> words, String from, String to) {
    if (q.codePointCount(0, q.length()) > Search.LONGEST) {
      return "search.long";
    }
    if (words.isEmpty()) {
      return typed.isEmpty() ? "search.begin" : "search.short";
    }
    return isDay(from) && isDay(to) ? null : "search.day";
  }

  private static boolean isDay(String entered) {
    return entered.isEmpty() || day(entered) != null;
  }

  private static @Nullable LocalDate day(String entered) {
    try {
      LocalDate day = entered.isEmpty() ? null : LocalDate.parse(entered);
      return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
