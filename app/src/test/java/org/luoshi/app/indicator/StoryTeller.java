package org.luoshi.app.indicator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.luoshi.app.indicator.Story.ByHand;
import org.luoshi.app.indicator.Story.Counted;
import org.luoshi.app.indicator.Story.Due;
import org.luoshi.app.indicator.Story.Promise;
import org.luoshi.app.indicator.Story.Told;

/** Invents histories: records, corrections, voids, closings by hand; the same for the same seed. */
final class StoryTeller {
  /** Rules with the unit of their numbers, and a number that is sometimes reached. */
  private static final String[][] PROMISES = {
    {"times", "次", "4"},
    {"times", "场", "12"},
    {"attendances", "人次", "9"},
    {"people", "人", "5"},
    {"copies", "份", "300"},
    {"latest", "户", "14"},
    {"attendance", "%", "90"},
    {"share", "%", "80"}
  };

  private static final String[] OPS = {">=", ">=", ">=", "=", "~", "range", "<="};
  private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊", "己");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private final Random random;
  private final List<LocalDate> days;
  private long next;

  StoryTeller(long seed, long first, List<LocalDate> days) {
    random = new Random(seed);
    next = first;
    this.days = days;
  }

  Story tell(long organisation) {
    Story story = new Story(organisation, next++);
    int promises = 1 + random.nextInt(3);
    for (int at = 0; at < promises; at++) {
      story.promises.add(promise());
    }
    int records = random.nextInt(10);
    for (int at = 0; at < records; at++) {
      record(story);
    }
    story.promises.forEach(promise -> promise.due().forEach(due -> hand(story, promise, due)));
    for (int at = 0; at < 5; at++) {
      story.asked.add(days.get(random.nextInt(days.size())));
    }
    return story;
  }

  private Promise promise() {
    String[] chosen = PROMISES[random.nextInt(PROMISES.length)];
    String op = OPS[random.nextInt(OPS.length)];
    int low = Integer.parseInt(chosen[2]) * (1 + random.nextInt(3)) / 2;
    int high = op.equals("range") ? low + 1 + random.nextInt(4) : low;
    return new Promise(next++, op, low, high, chosen[1], chosen[0], due());
  }

  private List<Due> due() {
    List<Due> due = new ArrayList<>();
    int every = List.of(1, 3, 6, 12).get(random.nextInt(4));
    for (int month = every; month <= 12; month += every) {
      LocalDate first = YearMonth.of(2025, month - every + 1).atDay(1);
      due.add(new Due(next++, first, YearMonth.of(2025, month).atEndOfMonth()));
    }
    return due;
  }

  private void record(Story story) {
    long record = next++;
    LocalDateTime at = moment(FIRST.plusDays(random.nextInt(360)).atStartOfDay());
    int number = 1;
    Told last = version(story, record, number, at);
    story.told.add(last);
    while (random.nextInt(3) == 0 && number < 4 && !last.isVoid()) {
      at = moment(at.plusDays(1 + random.nextInt(60)));
      number++;
      last =
          random.nextInt(3) == 0
              ? new Told(record, number, at, last.day(), last.kind(), new TreeMap<>(), List.of())
              : version(story, record, number, at);
      story.told.add(last);
    }
  }

  /** At any time of the day; often close to midnight. */
  private LocalDateTime moment(LocalDateTime day) {
    LocalDateTime start = day.toLocalDate().atStartOfDay();
    return switch (random.nextInt(3)) {
      case 0 -> start;
      case 1 -> start.plusDays(1).minusSeconds(1);
      default -> start.plusSeconds(random.nextInt(86_400));
    };
  }

  private Told version(Story story, long record, int number, LocalDateTime at) {
    LocalDate day = at.toLocalDate().minusDays(random.nextInt(3) == 0 ? random.nextInt(50) : 0);
    TreeMap<String, Object> content = new TreeMap<>();
    content.put("title", "做了一件事");
    if (random.nextBoolean()) {
      content.put("people", NAMES.stream().filter(name -> random.nextInt(3) == 0).toList());
    }
    maybe(content, "copies", 300);
    maybe(content, "number", 20);
    maybe(content, "base", 20);
    maybe(content, "due", 20);
    maybe(content, "present", 20);
    List<Counted> counted = new ArrayList<>();
    for (Promise promise : story.promises) {
      if (random.nextInt(3) > 0) {
        List<Due> due = promise.due();
        boolean closes = random.nextBoolean();
        counted.add(
            new Counted(promise.duty(), closes ? due.get(random.nextInt(due.size())).id() : 0));
      }
    }
    return new Told(
        record,
        number,
        at,
        day.isBefore(FIRST) ? FIRST : day,
        random.nextBoolean() ? "meeting" : "training",
        content,
        counted);
  }

  /** As a number, as a text with decimals, as a text that is none, or not at all. */
  private void maybe(Map<String, Object> content, String field, int most) {
    switch (random.nextInt(5)) {
      case 0, 1 -> content.put(field, random.nextInt(most + 1));
      case 2 -> content.put(field, random.nextInt(most) + ".5");
      case 3 -> content.put(field, "约" + random.nextInt(most));
      default -> {}
    }
  }

  /** Closed by hand, sometimes taken back; never where a record ever counted. */
  private void hand(Story story, Promise promise, Due due) {
    boolean counted =
        story.told.stream()
            .flatMap(told -> told.counted().stream())
            .anyMatch(one -> one.occurrence() == due.id());
    if (counted || random.nextInt(3) > 0) {
      return;
    }
    LocalDateTime at = moment(due.opens().plusDays(random.nextInt(40)).atStartOfDay());
    LocalDate day = at.toLocalDate().minusDays(random.nextInt(2));
    String kind = random.nextBoolean() ? "done" : "waived";
    story.byHand.add(new ByHand(promise.duty(), due, at, kind, day));
    if (random.nextInt(3) == 0) {
      at = moment(at.plusDays(1 + random.nextInt(30)));
      story.byHand.add(new ByHand(promise.duty(), due, at, "taken-back", day));
    }
  }
}
