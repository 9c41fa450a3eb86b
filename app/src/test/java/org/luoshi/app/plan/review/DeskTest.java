package org.luoshi.app.plan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Browser;
import org.luoshi.app.County;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.Role;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.document.Documents;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.propose.Proposals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Drafts beside their sources, small and large. */
class DeskTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Desk sheets;
  @Autowired private Edits edits;
  @Autowired private YearChange years;
  @Autowired private OtherHands others;
  @Autowired private Documents documents;
  @Autowired private Proposals proposals;
  @Autowired private Items items;
  private DraftDesk desk;

  @BeforeEach
  void settle() {
    desk = new DraftDesk(context);
  }

  private Desk.Sheet sheet(long draft, int number) {
    return desk.as(Role.WORKER, () -> sheets.sheet(draft, Desk.Show.ALL, number));
  }

  private static String text(Manuscript source) {
    return source.lines().stream()
        .flatMap(line -> line.runs().stream())
        .flatMap(run -> run.pieces().stream())
        .map(Manuscript.Piece::text)
        .collect(Collectors.joining());
  }

  private long draft(String text) {
    return desk.as(
        Role.WORKER,
        () -> {
          long document =
              documents.store(
                  desk.county().inside(), "计划.txt", text.getBytes(StandardCharsets.UTF_8));
          long plan = documents.plans(document).getFirst().id();
          return proposals.draft(plan, desk.county().inside(), 2026);
        });
  }

  @Test
  void theSourceStandsThereAsItWasWrittenWithTheSentencesOfTheItems() {
    Desk.Sheet sheet = sheet(desk.version, 1);
    assertThat(text(sheet.source())).isEqualTo(DraftDesk.TEXT.replace("\n", ""));
    for (Item item : desk.items()) {
      String lit =
          sheet.source().lines().stream()
              .flatMap(line -> line.runs().stream())
              .filter(run -> run.items().contains(item.id()))
              .flatMap(run -> run.pieces().stream())
              .map(Manuscript.Piece::text)
              .collect(Collectors.joining());
      assertThat(lit).isEqualTo(DraftDesk.source(item));
    }
    assertThat(sheet.source().lines())
        .flatExtracting(Manuscript.Line::runs)
        .flatExtracting(Manuscript.Run::pieces)
        .extracting(Manuscript.Piece::mark)
        .contains(Mark.OWNER, Mark.TIME, Mark.RHYTHM, Mark.NUMBER);
    assertThat(sheet.source().lines())
        .flatExtracting(Manuscript.Line::notes)
        .extracting(note -> note.finding().rule())
        .contains(UnlawfulDemands.RULE);
    assertThat(sheet.source().lines().getFirst().level()).isEqualTo(Manuscript.TITLE);
  }

  @Test
  void aThousandItemsLieOnSheetsWithTheirStretchOfTheSource() {
    String text =
        "东塘村2026年工作计划\n一、入户走访\n"
            + IntStream.rangeClosed(1, 1_000)
                .mapToObj(at -> at + "．第" + at + "小组每月走访农户" + (at + 1) + "户，做好登记。\n")
                .collect(Collectors.joining());
    long draft = draft(text);
    Desk.Sheet first = sheet(draft, 1);
    assertThat(first.progress().count(Desk.Show.ALL)).isGreaterThanOrEqualTo(1_000);
    assertThat(first.cards()).hasSize(Desk.SHEET);
    assertThat(text(first.source())).contains("第1小组").doesNotContain("第500小组");
    Desk.Sheet last = sheet(draft, 999);
    assertThat(last.sheet()).isEqualTo(last.sheets());
    assertThat(text(last.source())).contains("第1000小组").doesNotContain("第500小组");
    Browser browser = new Browser(port);
    browser.login(desk.county().member(Role.WORKER), County.PASSWORD);
    assertThat(browser.get("/drafts/" + draft + "?at=all.5").text()).contains("第450小组");
  }

  @Test
  void aClosedPostAndANewHolderAreSaid() {
    long person =
        Long.parseLong(
            Owner.ask(
                    "insert into person (organisation_id, name) values ("
                        + desk.county().inside()
                        + ", '方小满') returning id")
                .getFirst());
    for (String days : List.of("current_date - 90, current_date - 3", "current_date - 3, null")) {
      Owner.change(
          "insert into holding (organisation_id, post_id, person_id, valid) values ("
              + desk.county().inside()
              + ", "
              + desk.secretary
              + ", "
              + person
              + ", daterange("
              + days
              + "))");
    }
    Owner.change("update post set closed = current_date where id = " + desk.grid);
    Browser browser = new Browser(port);
    browser.login(desk.county().member(Role.WORKER), County.PASSWORD);
    assertThat(browser.get("/drafts/" + desk.version).text())
        .contains("岗位“网格员”已于")
        .contains("撤销，请改派")
        .contains("岗位“支部书记”已于")
        .contains("现在是方小满");
  }

  @Test
  void aNewYearShiftsOnlyWhatNobodyHasTouched() {
    long draft = draft("东塘村20XX年工作计划\n一、任务\n网格员在7月31日前完成村道排查。\n网格员在9月15日前完成防汛演练。\n");
    List<Item> before = desk.as(Role.WORKER, () -> items.of(draft));
    assertThat(before)
        .extracting(Item::timing)
        .containsExactly(Timing.of("within /2026-07-31"), Timing.of("within /2026-09-15"));
    Item touched = before.get(1);
    desk.as(
        Role.WORKER,
        () -> edits.choose(new Grip(touched.id(), touched.edition()), Item.Choice.ACCEPTED));
    YearChange.Preview preview = desk.as(Role.WORKER, () -> years.preview(draft, 2027));
    assertThat(preview.shifts()).hasSize(1);
    assertThat(preview.kept()).hasSize(1);
    desk.as(
        Role.WORKER,
        () -> {
          years.apply(draft, 2027);
          years.apply(draft, 2027);
          return 0;
        });
    assertThat(desk.as(Role.WORKER, () -> items.of(draft)))
        .extracting(Item::timing)
        .containsExactly(Timing.of("within /2027-07-31"), Timing.of("within /2026-09-15"));
    assertThatThrownBy(() -> desk.as(Role.WORKER, () -> years.preview(draft, 1800)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void oneSeesWhatTheOthersDidAndNotOnesOwn() {
    Grip grip = desk.grip(0);
    desk.as(Role.LEAD, () -> edits.choose(grip, Item.Choice.ACCEPTED));
    assertThat(desk.as(Role.WORKER, () -> others.since(desk.version, 0)))
        .singleElement()
        .satisfies(hand -> assertThat(hand.name()).startsWith("测试lead"));
    assertThat(desk.as(Role.WORKER, () -> others.since(desk.version, 1))).isEmpty();
    assertThat(desk.as(Role.LEAD, () -> others.since(desk.version, 0))).isEmpty();
  }
}
