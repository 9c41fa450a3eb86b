package org.luoshi.app.plan.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.reader.model.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Items split, merged and replaced. */
@Component
public class ItemParts {
  /** Most parts of one item. */
  public static final int MOST = 20;

  private final EditLedger ledger;
  private final ItemRows rows;
  private final Items items;
  private final SourcePlaces places;
  private final UnlawfulDemands demands;
  private final PartTimes times;

  ItemParts(
      EditLedger ledger,
      ItemRows rows,
      Items items,
      SourcePlaces places,
      UnlawfulDemands demands,
      PartTimes times) {
    this.ledger = ledger;
    this.rows = rows;
    this.items = items;
    this.places = places;
    this.demands = demands;
    this.times = times;
  }

  /**
   * Splits an item: it keeps the first part, the others stand below it as items of their own. Each
   * keeps its place in the document, the owner, and the time and numbers that its words hold.
   *
   * @param parts the words of each, in order
   * @throws NotHere outside the scope
   * @throws Refused when there are not two parts
   */
  @Transactional
  public Outcome split(Grip grip, List<String> parts) {
    Plans.Version version = ledger.hold(ledger.versionOf(grip.id()));
    Item now = ledger.item(version, grip.id());
    if (now.edition() != grip.edition()) {
      return ledger.isRepeated(grip, "split") ? new Outcome.Done(now.id()) : stale(now);
    }
    List<String> clean = clean(parts);
    List<Optional<Span>> spans = places.of(version.id(), now.span(), clean);
    List<Timing> timings = times.of(version, now, clean);
    List<Grip> touched = new ArrayList<>();
    touched.add(grip);
    long above = now.id();
    for (int at = 1; at < clean.size(); at++) {
      Item part =
          Copies.part(
              entry(now, clean, timings, at),
              spans.get(at).orElse(null),
              words(now, clean.get(at)));
      above = rows.add(version, above, part);
      bars(above, now, clean, at);
      touched.add(new Grip(above, 0));
    }
    rows.write(now.id(), entry(now, clean, timings, 0));
    rows.locate(now.id(), spans.getFirst().orElse(null), words(now, clean.getFirst()));
    rows.choose(now.id(), Item.Choice.OPEN);
    bars(now.id(), now, clean, 0);
    ledger.close(version, "split", touched, null);
    return new Outcome.Done(now.id());
  }

  private static List<String> clean(List<String> parts) {
    if (parts.size() > MOST) {
      throw new Refused("parts", "review.fault.parts-many", MOST);
    }
    List<String> clean =
        parts.stream()
            .filter(part -> !Line.clean(part).isEmpty())
            .map(part -> Line.name("parts", part, Entry.CONTENT))
            .toList();
    if (clean.size() < 2) {
      throw new Refused("parts", "review.fault.parts");
    }
    return clean;
  }

  /** A number stays with the first part whose words hold it, or else with the first part. */
  private static Entry entry(Item now, List<String> parts, List<Timing> timings, int at) {
    List<Goal> goals = now.goals().stream().filter(goal -> holder(goal, parts) == at).toList();
    Entry whole = Entry.of(now);
    return new Entry(
        parts.get(at),
        whole.post(),
        whole.supports(),
        timings.get(at),
        goals,
        at == 0 ? whole.acceptance() : "",
        whole.recordKind(),
        whole.counting(),
        whole.topic(),
        whole.headings());
  }

  private static int holder(Goal goal, List<String> parts) {
    String number = Numbers.plain(goal.high());
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at).contains(number) && parts.get(at).contains(goal.measure())) {
        return at;
      }
    }
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at).contains(number)) {
        return at;
      }
    }
    return 0;
  }

  /** Whom the document names stays with the parts that name it, or else with all. */
  private static List<String> words(Item now, String part) {
    List<String> named = now.ownerWords().stream().filter(part::contains).toList();
    return named.isEmpty() ? now.ownerWords() : named;
  }

  /** The parts with the demand are barred; all of them where it is in none alone. */
  private void bars(long item, Item whole, List<String> parts, int at) {
    boolean found = demands.in(parts.get(at)).isPresent();
    boolean lost =
        whole.barred() != null && parts.stream().noneMatch(part -> demands.in(part).isPresent());
    rows.bar(item, found || lost ? UnlawfulDemands.RULE : null);
  }

  /**
   * Merges items into the highest of them; the others are dropped, and can be taken back.
   *
   * @throws NotHere outside the scope, or for items of another draft
   * @throws Refused when there are not two
   */
  @Transactional
  public Outcome merge(long draft, List<Grip> grips) {
    Plans.Version version = ledger.hold(draft);
    List<Grip> distinct = grips.stream().distinct().toList();
    List<Item> merged =
        distinct.stream()
            .map(grip -> ledger.item(version, grip.id()))
            .sorted(Comparator.comparingDouble(Item::position))
            .toList();
    if (merged.size() < 2 || merged.size() > MOST) {
      throw new Refused("", "review.fault.merge", MOST);
    }
    Item first = merged.getFirst();
    if (distinct.stream().allMatch(grip -> ledger.isRepeated(grip, "merge"))) {
      return new Outcome.Done(first.id());
    }
    for (Grip grip : distinct) {
      Item now = ledger.item(version, grip.id());
      if (now.edition() != grip.edition()) {
        return stale(now);
      }
    }
    if (merged.stream().anyMatch(item -> item.barred() != null)) {
      throw new Refused("", "review.fault.merge-barred");
    }
    rows.write(first.id(), whole(merged).clean());
    rows.locate(first.id(), span(version, merged), ownerWords(merged));
    rows.choose(first.id(), Item.Choice.OPEN);
    merged.stream().skip(1).forEach(item -> rows.choose(item.id(), Item.Choice.DROPPED));
    ledger.close(version, "merge", distinct, null);
    return new Outcome.Done(first.id());
  }

  /**
   * Merges an item with the next one that was not dropped.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it is the last
   */
  @Transactional
  public Outcome mergeWithNext(Grip grip) {
    long draft = ledger.versionOf(grip.id());
    Plans.Version version = ledger.hold(draft);
    if (ledger.isRepeated(grip, "merge")) {
      return new Outcome.Done(grip.id());
    }
    Item now = ledger.item(version, grip.id());
    Item next =
        items.of(draft).stream()
            .filter(item -> item.choice() != Item.Choice.DROPPED)
            .filter(item -> item.position() > now.position())
            .findFirst()
            .orElseThrow(() -> new Refused("", "review.fault.last"));
    return merge(draft, List.of(grip, new Grip(next.id(), next.edition())));
  }

  private static Entry whole(List<Item> merged) {
    Item first = merged.getFirst();
    return new Entry(
        merged.stream()
            .map(item -> item.content().replaceFirst("[。；;，,\\s]+$", ""))
            .collect(Collectors.joining("；")),
        merged.stream().map(Item::post).filter(Objects::nonNull).findFirst().orElse(null),
        merged.stream()
            .flatMap(
                item -> Stream.concat(Stream.ofNullable(item.post()), item.supports().stream()))
            .distinct()
            .toList(),
        merged.stream()
            .map(Item::timing)
            .filter(timing -> !(timing instanceof Timing.Unsaid))
            .findFirst()
            .orElse(first.timing()),
        merged.stream().flatMap(item -> item.goals().stream()).distinct().toList(),
        merged.stream()
            .map(Item::acceptance)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("；")),
        merged.stream().map(Item::recordKind).filter(Objects::nonNull).findFirst().orElse(null),
        merged.stream().map(Item::counting).filter(Objects::nonNull).findFirst().orElse(null),
        merged.stream().map(Item::topic).filter(Objects::nonNull).findFirst().orElse(null),
        first.headings());
  }

  private static List<String> ownerWords(List<Item> merged) {
    return merged.stream().flatMap(item -> item.ownerWords().stream()).distinct().toList();
  }

  /** From the first to the last of them, unless other items stand between. */
  private @Nullable Span span(Plans.Version version, List<Item> merged) {
    List<Span> spans = merged.stream().map(Item::span).filter(Objects::nonNull).toList();
    if (spans.isEmpty()) {
      return null;
    }
    int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
    int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
    boolean between =
        items.of(version.id()).stream()
            .filter(item -> merged.stream().noneMatch(one -> one.id() == item.id()))
            .map(Item::span)
            .filter(Objects::nonNull)
            .anyMatch(span -> span.start() >= start && span.end() <= end);
    return between ? spans.getFirst() : new Span(start, end);
  }

  /**
   * Puts what the law allows in the place of a barred item, each service as an item of its own
   * below it, and drops the barred one.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it is not barred, or nothing is allowed in its place
   */
  @Transactional
  public Outcome replace(Grip grip) {
    Plans.Version version = ledger.hold(ledger.versionOf(grip.id()));
    Item now = ledger.item(version, grip.id());
    if (ledger.isRepeated(grip, "replace")) {
      return new Outcome.Done(now.id());
    }
    if (now.edition() != grip.edition()) {
      return stale(now);
    }
    List<String> lawful =
        now.barred() == null ? List.of() : UnlawfulDemands.instead(demands.all(Entry.of(now)));
    if (lawful.isEmpty()) {
      throw new Refused("", "review.fault.no-instead");
    }
    List<Grip> done = new ArrayList<>(List.of(grip));
    long above = now.id();
    for (String service : lawful) {
      Entry entry = Entry.of(service).at(now.topic(), now.headings()).clean();
      above = rows.add(version, above, Copies.fresh(entry));
      done.add(new Grip(above, 0));
    }
    rows.choose(now.id(), Item.Choice.DROPPED);
    ledger.close(version, "replace", done, null);
    return new Outcome.Done(done.get(1).id());
  }

  private Outcome stale(Item now) {
    return new Outcome.Stale(now, ledger.lastHand(now.id()));
  }
}
