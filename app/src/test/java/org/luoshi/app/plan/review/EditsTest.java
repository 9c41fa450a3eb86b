package org.luoshi.app.plan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.app.Owner;
import org.luoshi.app.SpringTest;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.access.Role;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.plan.Item;
import org.luoshi.reader.model.Op;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people at one draft, on the real database. */
class EditsTest extends SpringTest {
  @Autowired private ApplicationContext context;
  @Autowired private Edits edits;
  @Autowired private ItemParts parts;
  @Autowired private ManyItems many;
  @Autowired private Desk reading;
  private DraftDesk desk;

  @BeforeEach
  void settle() {
    desk = new DraftDesk(context);
  }

  private Outcome change(Role role, Grip grip, Entry entry) {
    return desk.as(role, () -> edits.change(grip, entry));
  }

  private Outcome choose(Grip grip, Item.Choice choice) {
    return desk.as(Role.WORKER, () -> edits.choose(grip, choice));
  }

  private void refuses(Supplier<?> work, String key) {
    assertThatThrownBy(() -> desk.as(Role.WORKER, work))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.fault().key()).isEqualTo(key));
  }

  private static Entry words(Item item, String content) {
    Entry entry = Entry.of(item);
    return new Entry(
        content,
        entry.post(),
        entry.supports(),
        entry.timing(),
        entry.goals(),
        entry.acceptance(),
        null,
        null,
        entry.topic(),
        entry.headings());
  }

  private int edition() {
    return Integer.parseInt(
        Owner.ask("select edition from plan_version where id = " + desk.version).getFirst());
  }

  @Test
  void whatIsSavedIsThereForTheOther() {
    Entry entry =
        new Entry(
            "每月第一个星期二召开支委会",
            desk.secretary,
            List.of(desk.grid, desk.grid, desk.secretary),
            Timing.of("every 1 month 1 weekday:1:TUE"),
            List.of(new Goal("支委会", Op.AT_LEAST, 12, 12, "次")),
            " 有会议记录\u200b ",
            null,
            null,
            "party-building",
            List.of("一、组织建设", " ", "（一）\u200b组织生活"));
    change(Role.WORKER, desk.grip(0), entry);
    Item now = desk.item(0);
    assertThat(now.content()).isEqualTo("每月第一个星期二召开支委会");
    assertThat(now.supports())
        .as("a post that leads does not help, too")
        .containsExactly(desk.grid);
    assertThat(now.acceptance()).isEqualTo("有会议记录");
    assertThat(now.topic()).isEqualTo("party-building");
    assertThat(now.headings()).containsExactly("一、组织建设", "（一）组织生活");
    assertThat(now.goals()).hasSize(1);
    assertThat(now.edition()).isEqualTo(1);
    assertThat(edition()).isEqualTo(1);
  }

  @Test
  void whoComesSecondIsShownTheOthersWorkAndNothingIsLost() {
    Grip seen = desk.grip(0);
    Item before = desk.item(0);
    change(Role.WORKER, seen, words(before, "甲的说法"));
    Outcome second = change(Role.LEAD, seen, words(before, "乙的说法"));
    assertThat(second)
        .isInstanceOfSatisfying(
            Outcome.Stale.class,
            stale -> {
              assertThat(stale.now().content()).isEqualTo("甲的说法");
              assertThat(stale.by()).startsWith("测试worker");
            });
    assertThat(desk.item(0).content()).isEqualTo("甲的说法");
  }

  @Test
  void twoWhoSaveAtTheSameMomentAreNotLostToEachOther() {
    Grip seen = desk.grip(0);
    Item before = desk.item(0);
    List<Outcome> outcomes =
        IntStream.range(0, 8)
            .mapToObj(
                at ->
                    CompletableFuture.supplyAsync(
                        () ->
                            change(
                                at % 2 == 0 ? Role.WORKER : Role.LEAD,
                                seen,
                                words(before, "第" + at + "种说法"))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(desk.item(0).edition()).isEqualTo(1);
  }

  @Test
  void theSameFormSentTwiceDoesNothingTwice() {
    Grip first = desk.grip(0);
    Entry entry = words(desk.item(0), "改过的一条");
    change(Role.WORKER, first, entry);
    assertThat(change(Role.WORKER, first, entry)).isInstanceOf(Outcome.Done.class);
    Grip second = desk.grip(1);
    choose(second, Item.Choice.ACCEPTED);
    assertThat(choose(second, Item.Choice.ACCEPTED)).isInstanceOf(Outcome.Done.class);
    UUID form = UUID.randomUUID();
    Supplier<Long> add = () -> edits.add(desk.version, first.id(), Entry.of("清理村口的宣传栏"), form);
    assertThat(desk.as(Role.WORKER, add)).isEqualTo(desk.as(Role.WORKER, add));
    Grip third = desk.grip(3);
    Supplier<Outcome> split = () -> parts.split(third, List.of("走访独居老人40户", "慰问困难党员6户"));
    desk.as(Role.WORKER, split);
    desk.as(Role.WORKER, split);
    Grip moved = desk.grip(0);
    desk.as(Role.WORKER, () -> edits.move(moved, false));
    desk.as(Role.WORKER, () -> edits.move(moved, false));
    assertThat(desk.items()).hasSize(7);
    assertThat(desk.item(1).content()).isEqualTo("改过的一条");
    assertThat(edition()).isEqualTo(5);
  }

  @Test
  void acceptedAndDroppedAreTakenBack() {
    choose(desk.grip(0), Item.Choice.ACCEPTED);
    assertThat(desk.item(0).choice()).isEqualTo(Item.Choice.ACCEPTED);
    choose(desk.grip(0), Item.Choice.DROPPED);
    choose(desk.grip(0), Item.Choice.OPEN);
    assertThat(desk.item(0).choice()).isEqualTo(Item.Choice.OPEN);
  }

  @Test
  void aSplitKeepsOrderPlacesAndNumbers() {
    desk.as(
        Role.WORKER, () -> parts.split(desk.grip(2), List.of("网格员走访独居老人不少于４０户", "慰问困难党员6户", " ")));
    List<Item> items = desk.items();
    assertThat(items).extracting(Item::content).startsWith(items.get(0).content());
    assertThat(items.get(2).goals()).hasSize(1);
    assertThat(DraftDesk.source(items.get(2))).isEqualTo("网格员走访独居老人不少于40户");
    assertThat(items.get(3).content()).isEqualTo("慰问困难党员6户");
    assertThat(DraftDesk.source(items.get(3))).isEqualTo("慰问困难党员6户");
    assertThat(items.get(3).post()).isEqualTo(desk.grid);
    assertThat(items.get(3).goals()).isEmpty();
    assertThat(items.get(3).line()).isNotEqualTo(items.get(2).line());
    assertThat(items.get(4).content()).contains("抚养费");
    refuses(() -> parts.split(desk.grip(0), List.of("只有一段", "  ")), "review.fault.parts");
  }

  @Test
  void aTimeStaysWithThePartThatSaysIt() {
    desk.as(
        Role.WORKER,
        () -> parts.split(desk.grip(1), List.of("组织委员在7月31日前完成党员培训", "培训率达到95%以上，并建立台账")));
    assertThat(desk.item(1).timing()).isEqualTo(Timing.of("within /2026-07-31"));
    assertThat(desk.item(2).timing()).isEqualTo(new Timing.Unsaid());
    assertThat(desk.item(2).goals()).hasSize(1);
    assertThat(desk.item(1).goals()).isEmpty();
  }

  @Test
  void mergedItemsAreOneThatSpansThem() {
    List<Grip> both = List.of(desk.grip(1), desk.grip(0));
    desk.as(Role.WORKER, () -> parts.merge(desk.version, both));
    desk.as(Role.WORKER, () -> parts.merge(desk.version, both));
    Item whole = desk.item(0);
    assertThat(whole.content())
        .isEqualTo("支部书记牵头，每月召开一次支委会，研究村里的大事；组织委员在7月31日前完成党员培训，培训率达到95%以上，并建立台账");
    assertThat(DraftDesk.source(whole)).startsWith("支部书记").endsWith("台账");
    assertThat(whole.goals()).hasSize(1);
    assertThat(whole.ownerWords()).containsExactly("组织委员");
    assertThat(desk.item(1).choice()).isEqualTo(Item.Choice.DROPPED);
    assertThat(edition()).isEqualTo(1);
    desk.as(Role.WORKER, () -> parts.merge(desk.version, List.of(desk.grip(0), desk.grip(4))));
    assertThat(DraftDesk.source(desk.item(0)))
        .as("others stand between: the place is that of the first")
        .endsWith("台账");
    refuses(
        () -> parts.merge(desk.version, List.of(desk.grip(2), desk.grip(3))),
        "review.fault.merge-barred");
  }

  @Test
  void anItemIsMergedWithTheNextThatStays() {
    choose(desk.grip(1), Item.Choice.DROPPED);
    Grip first = desk.grip(0);
    desk.as(Role.WORKER, () -> parts.mergeWithNext(first));
    desk.as(Role.WORKER, () -> parts.mergeWithNext(first));
    assertThat(desk.item(0).content()).contains("支委会").contains("独居老人").doesNotContain("培训");
    assertThat(desk.item(0).supports()).containsExactly(desk.grid);
    refuses(() -> parts.mergeWithNext(desk.grip(4)), "review.fault.last");
  }

  @Test
  void eachDemandTheLawForbidsIsReplacedByItsService() {
    Owner.change(
        "update plan_item set content = '足额征收社会抚养费，完成上环结扎任务12例' where id = " + desk.item(3).id());
    Desk.Card card = desk.as(Role.WORKER, () -> reading.card(desk.version, desk.item(3).id()));
    assertThat(card.unlawful()).hasSize(2);
    assertThat(card.instead()).hasSize(2).doesNotHaveDuplicates();
    int before = desk.items().size();
    desk.as(Role.WORKER, () -> parts.replace(desk.grip(3)));
    assertThat(desk.items()).hasSize(before + 2);
    assertThat(desk.items().subList(4, 6))
        .extracting(Item::content)
        .containsExactlyElementsOf(card.instead());
    assertThat(desk.items().subList(4, 6))
        .extracting(Item::headings)
        .containsOnly(desk.item(3).headings());
  }

  @Test
  void whatTheLawForbidsIsRefusedAndReplaced() {
    Grip barred = desk.grip(3);
    refuses(() -> edits.choose(barred, Item.Choice.ACCEPTED), "review.fault.barred");
    refuses(() -> edits.change(barred, words(desk.item(3), "足额征收社会抚养费，一户不漏")), "review.unlawful");
    Entry otherPost = Entry.of(desk.item(3)).withPost(desk.grid);
    refuses(() -> edits.change(barred, otherPost), "review.fault.barred");
    refuses(
        () -> edits.change(desk.grip(0), words(desk.item(0), "每季度开展孕\u200b情检查")),
        "review.unlawful");
    Entry quota =
        new Entry(
            "做好服务",
            null,
            List.of(),
            new Timing.Unsaid(),
            List.of(new Goal("计划生育率", Op.AT_LEAST, 97, 97, "%")),
            "",
            null,
            null,
            null,
            List.of());
    refuses(() -> edits.change(desk.grip(0), quota), "review.unlawful");
    refuses(
        () -> edits.add(desk.version, null, Entry.of("办理准生证"), UUID.randomUUID()),
        "review.unlawful");
    desk.as(Role.WORKER, () -> parts.replace(barred));
    desk.as(Role.WORKER, () -> parts.replace(barred));
    assertThat(desk.items()).as("two demands, two services").hasSize(7);
    assertThat(desk.item(3).choice()).isEqualTo(Item.Choice.DROPPED);
    assertThat(desk.item(4).barred()).isNull();
    assertThat(desk.item(4).content()).contains("生育");
    choose(desk.grip(4), Item.Choice.ACCEPTED);
    assertThat(desk.item(4).choice()).isEqualTo(Item.Choice.ACCEPTED);
  }

  @Test
  void aBarredItemThatIsMadeLawfulCanBeAccepted() {
    change(Role.WORKER, desk.grip(3), words(desk.item(3), "宣传育儿补贴，帮助办理生育登记"));
    choose(desk.grip(3), Item.Choice.ACCEPTED);
    assertThat(desk.item(3).choice()).isEqualTo(Item.Choice.ACCEPTED);
  }

  @Test
  void splittingABarredItemBarsThePartThatHoldsTheDemand() {
    desk.as(Role.WORKER, () -> parts.split(desk.grip(3), List.of("坚决杜绝计划外生育", "做好宣传")));
    assertThat(desk.item(3).barred()).isNotNull();
    assertThat(desk.item(4).barred()).isNull();
  }

  @Test
  void manyAtOnceLeaveWhatOthersChanged() {
    List<Grip> all = IntStream.range(0, 5).mapToObj(desk::grip).toList();
    change(Role.LEAD, all.get(1), words(desk.item(1), "别人刚改的"));
    ManyItems.Result assigned =
        desk.as(Role.WORKER, () -> many.assign(desk.version, all, desk.secretary));
    assertThat(assigned).isEqualTo(new ManyItems.Result(3, 1, 1));
    assertThat(desk.item(1).post()).isNull();
    assertThat(desk.item(2).post()).isEqualTo(desk.secretary);
    ManyItems.Result accepted = desk.as(Role.WORKER, () -> many.acceptComplete(desk.version));
    assertThat(accepted.done()).as("those with owner, time and number").isEqualTo(1);
    assertThat(desk.item(0).choice()).isEqualTo(Item.Choice.ACCEPTED);
    assertThat(desk.as(Role.WORKER, () -> many.acceptComplete(desk.version)).done()).isZero();
  }

  @Test
  void onlyOpenPostsOfTheOrganisationCanBeChosen() {
    Owner.change("update post set closed = current_date where id = " + desk.grid);
    refuses(
        () -> edits.change(desk.grip(0), Entry.of(desk.item(0)).withPost(desk.grid)),
        "review.fault.post-closed");
    change(Role.WORKER, desk.grip(2), words(desk.item(2), "岗位撤了也能改文字"));
    assertThat(desk.item(2).content()).isEqualTo("岗位撤了也能改文字");
    long stranger =
        Long.parseLong(
            Owner.ask(
                    "insert into post (organisation_id, name) values ("
                        + desk.county().outside()
                        + ", '外面的岗位') returning id")
                .getFirst());
    assertThatThrownBy(
            () -> change(Role.WORKER, desk.grip(0), Entry.of(desk.item(0)).withPost(stranger)))
        .isInstanceOf(NotHere.class);
  }

  @Test
  void hostileTextIsKeptAsTextOrRefused() {
    String script = "<script>alert(1)</script>'\"&{{}}\u202e";
    change(Role.WORKER, desk.grip(0), words(desk.item(0), script));
    assertThat(desk.item(0).content()).isEqualTo("<script>alert(1)</script>'\"&{{}}");
    refuses(
        () -> edits.change(desk.grip(0), words(desk.item(0), "长".repeat(10_000))), "fault.long");
    refuses(() -> edits.change(desk.grip(0), words(desk.item(0), "\u200b\u0000 ")), "fault.empty");
    Entry entry = Entry.of(desk.item(0));
    refuses(
        () ->
            edits.change(
                desk.grip(0),
                new Entry(
                    entry.content(),
                    null,
                    List.of(),
                    entry.timing(),
                    List.of(),
                    "长".repeat(10_000),
                    null,
                    null,
                    null,
                    List.of())),
        "fault.long");
  }

  @Test
  void anAdoptedVersionIsNotChanged() {
    Grip grip = desk.grip(0);
    Owner.change(
        "update plan_version set state = 'adopted', adopted_at = now() where id = " + desk.version);
    refuses(() -> edits.choose(grip, Item.Choice.ACCEPTED), "review.fault.adopted");
    refuses(() -> parts.merge(desk.version, List.of(grip, grip)), "review.fault.adopted");
  }

  @Test
  void thereIsAlwaysRoomBelowAnItem() {
    long first = desk.item(0).id();
    for (int at = 0; at < 80; at++) {
      String content = "第" + at + "条";
      desk.as(
          Role.WORKER, () -> edits.add(desk.version, first, Entry.of(content), UUID.randomUUID()));
    }
    assertThat(desk.items()).hasSize(85);
    assertThat(desk.item(1).content()).isEqualTo("第79条");
    assertThat(desk.item(80).content()).isEqualTo("第0条");
    assertThat(desk.items()).extracting(Item::position).doesNotHaveDuplicates();
  }
}
