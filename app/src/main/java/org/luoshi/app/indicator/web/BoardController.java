package org.luoshi.app.indicator.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Right;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.frame.TakeAway;
import org.luoshi.app.indicator.Beneath;
import org.luoshi.app.indicator.Boards;
import org.luoshi.app.indicator.Figure;
import org.luoshi.app.indicator.Figures;
import org.luoshi.app.indicator.Progress;
import org.luoshi.app.indicator.Standing;
import org.luoshi.app.plan.Plans;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board of a plan: promised against credited, as of a day. */
@Controller
class BoardController {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Plans plans;
  private final Boards boards;
  private final Figures figures;
  private final Progress progress;
  private final Beneath beneath;
  private final AsOfDays days;
  private final MessageSource words;

  BoardController(
      Plans plans,
      Boards boards,
      Figures figures,
      Progress progress,
      Beneath beneath,
      AsOfDays days,
      MessageSource words) {
    this.plans = plans;
    this.boards = boards;
    this.figures = figures;
    this.progress = progress;
    this.beneath = beneath;
    this.days = days;
    this.words = words;
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/board")
  ModelAndView list(
      @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "1") int page) {
    AsOf asOf = days.read(day);
    int all = boards.count(asOf.day());
    int pages = Math.max(1, (all + Boards.PAGE - 1) / Boards.PAGE);
    int at = Math.clamp(page, 1, pages);
    List<Boards.Board> found =
        boards.page(Scope.current().seatOrFail().organisation(), asOf.day(), at);
    BoardsPage shown = new BoardsPage(asOf, found, at, pages, reachesBelow());
    return found.size() == 1 && all == 1 && asOf.fault() == null
        ? Answer.to(shown.board(found.getFirst().plan()))
        : Answer.form("indicator/boards", shown, asOf.fault());
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/plans/{id}/board")
  ModelAndView board(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String state) {
    return view("indicator/board", id, day, state);
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/plans/{id}/board/print")
  ModelAndView print(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String state) {
    return view("indicator/print", id, day, state);
  }

  @Needs(Right.SEE_RECORDS)
  @GetMapping("/plans/{id}/board.xlsx")
  ResponseEntity<byte[]> xlsx(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String state,
      Locale locale) {
    BoardPage page = page(id, days.read(day), standing(state));
    return TakeAway.xlsx(
        new BoardWorkbook(Shell.words(locale, words)).of(page),
        page.plan().title() + " " + page.asOf().day());
  }

  private ModelAndView view(String template, long id, String day, String state) {
    AsOf asOf = days.read(day);
    return Answer.form(template, page(id, asOf, standing(state)), asOf.fault());
  }

  private BoardPage page(long id, AsOf asOf, @Nullable Standing only) {
    Plans.Plan plan = plans.get(id);
    List<Figure> all = figures.of(List.of(id), asOf.day());
    return new BoardPage(
        plan,
        asOf,
        BoardSheet.of(all, only),
        Boards.counts(all),
        only,
        all.stream().anyMatch(figure -> !figure.commitment().credits().isEmpty()),
        chart(progress.of(all, plan.year(), asOf.day())),
        beneath.of(
            Scope.current().seatOrFail().tree(),
            plan.organisation(),
            all,
            plan.year(),
            asOf.day(),
            asOf.today()),
        reachesBelow());
  }

  private static boolean reachesBelow() {
    return Scope.current().seatOrFail().role().reachesBelow();
  }

  private static @Nullable Chart chart(List<Progress.Point> points) {
    return points.isEmpty()
        ? null
        : new Chart(
            List.of("credited", "elapsed"),
            points.stream()
                .map(
                    point ->
                        new Chart.Point(
                            point.day().getMonthValue(),
                            point.day().toString(),
                            List.of(point.credited(), point.elapsed())))
                .toList(),
            HUNDRED);
  }

  private static @Nullable Standing standing(String key) {
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.key().equals(key))
        .findFirst()
        .orElse(null);
  }
}
