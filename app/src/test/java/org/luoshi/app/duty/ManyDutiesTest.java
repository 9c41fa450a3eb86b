package org.luoshi.app.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.luoshi.app.SpringTest;
import org.luoshi.app.plan.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A plan of 10,000 duties with 100,000 occurrences is adopted, asked, amended and undone. */
class ManyDutiesTest extends SpringTest {
  private static final List<String> TIMINGS =
      List.of(
          "every 1 month 1 -",
          "every 1 month 1 weekday:1:TUE",
          "every 1 half-month 1 -",
          "every 1 quarter 1 -",
          "within /2026-07-31",
          "festival 重阳节",
          "");

  @Autowired private ApplicationContext context;
  @Autowired private Occurrences occurrences;

  @Test
  @Timeout(300)
  void tenThousandDutiesBeginAndChangeTogether() {
    DutyTown town = new DutyTown(context);
    List<Long> posts = new ArrayList<>();
    for (int at = 0; at < 20; at++) {
      posts.add(town.post("岗位" + at));
    }
    List<Item> items = new ArrayList<>();
    for (int at = 0; at < 10_000; at++) {
      items.add(
          DutyTown.item(
              "第" + at + "项",
              TIMINGS.get(at % TIMINGS.size()),
              at % 10 == 0 ? null : posts.get(at % 20),
              List.of(posts.get((at + 1) % 20))));
    }
    long version = town.adopt(2026, "2026-01-01", items);
    Query own = Query.ALL.ofPlan(town.plan(version));
    assertThat(town.town.lead(() -> occurrences.counts(own)).all()).isEqualTo(78_592);
    assertThat(town.town.lead(() -> occurrences.months(own))).hasSize(12);
    LocalDate june = LocalDate.of(2026, 6, 1);
    List<Occurrence> month =
        town.town.lead(
            () ->
                occurrences.find(
                    Query.ALL.ofPosts(List.of(posts.get(1))).due(june, june.plusDays(29))));
    assertThat(month).isNotEmpty();
    assertThat(month).allMatch(one -> one.owner() != null && one.owner().post() == posts.get(1));
    long after = town.amend(version, "2026-06-01", ManyDutiesTest::someOnTheTenth);
    assertThat(town.town.lead(() -> occurrences.counts(own.due(june, null))).all())
        .isEqualTo(fromJuneOn());
    town.undo(after);
    assertThat(town.town.lead(() -> occurrences.counts(own)).all()).isEqualTo(78_592);
  }

  /** Every tenth line gets another time; all others stay as they are. */
  private static List<Item> someOnTheTenth(List<Item> old) {
    List<Item> items = new ArrayList<>(old);
    for (int at = 3; at < items.size(); at += 10) {
      Item item = items.get(at);
      items.set(
          at,
          DutyTown.with(
              item, item.content(), "every 1 month 1 day:10", item.post(), item.supports()));
    }
    return items;
  }

  /** What is due from June on: seven months of it for every tenth line. */
  private static int fromJuneOn() {
    int[] each = {7, 7, 14, 3, 1, 1, 1};
    return IntStream.range(0, 10_000).map(at -> at % 10 == 3 ? 7 : each[at % each.length]).sum();
  }
}
