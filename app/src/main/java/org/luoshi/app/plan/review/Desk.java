package org.luoshi.app.plan.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft laid out for its review: the source, and the items beside it. */
@Component
public class Desk {
  /** So many items lie on one sheet. */
  public static final int SHEET = 100;

  private final Plans plans;
  private final Items items;
  private final DraftSources sources;
  private final PostChoices posts;
  private final UnlawfulDemands demands;

  Desk(Plans plans, Items items, DraftSources sources, PostChoices posts, UnlawfulDemands demands) {
    this.plans = plans;
    this.items = items;
    this.sources = sources;
    this.posts = posts;
    this.demands = demands;
  }

  /**
   * An item with what belongs to it.
   *
   * @param number its place in the plan, from 1
   * @param item the item
   * @param lacks what it does not say
   * @param post whose duty it is to be; null while nobody's
   * @param supports the posts that help
   * @param source the words of the document; empty for what was added by hand
   * @param unlawful why it is barred; empty where it is not, or the reader sees no reason any more
   */
  public record Card(
      int number,
      Item item,
      Lacks lacks,
      PostChoices.@Nullable Choice post,
      List<PostChoices.Choice> supports,
      String source,
      List<Finding> unlawful) {
    /** What the law allows in its place; empty where nothing does. */
    public List<String> instead() {
      return UnlawfulDemands.instead(unlawful);
    }
  }

  /** Which items are shown. */
  public enum Show {
    ALL,
    OPEN,
    OWNER,
    TIME,
    NUMBER,
    BARRED,
    ACCEPTED,
    DROPPED;

    /** Its name in addresses and among the words, such as {@code open}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The one of a name; all for any other. */
    public static Show of(String key) {
      return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst().orElse(ALL);
    }

    boolean has(Item item) {
      boolean stays = item.choice() != Item.Choice.DROPPED;
      return switch (this) {
        case ALL -> true;
        case OPEN -> item.choice() == Item.Choice.OPEN;
        case OWNER -> stays && Lacks.of(item).owner();
        case TIME -> stays && Lacks.of(item).time();
        case NUMBER -> stays && Lacks.of(item).number();
        case BARRED -> stays && item.barred() != null;
        case ACCEPTED -> item.choice() == Item.Choice.ACCEPTED;
        case DROPPED -> !stays;
      };
    }
  }

  /**
   * How far a review is.
   *
   * @param counts how many items each view shows
   */
  public record Progress(Map<Show, Integer> counts) {
    static Progress of(List<Item> items) {
      return new Progress(
          Stream.of(Show.values())
              .collect(
                  Collectors.toMap(
                      show -> show, show -> (int) items.stream().filter(show::has).count())));
    }

    /** How many items a view shows. */
    public int count(Show show) {
      return counts.getOrDefault(show, 0);
    }

    /** How many were decided. */
    public int decided() {
      return count(Show.ALL) - count(Show.OPEN);
    }
  }

  /**
   * One sheet of a draft.
   *
   * @param plan the plan
   * @param version its draft
   * @param document number of the document it was read from, or null
   * @param documentName its name; empty where there is none
   * @param source the stretch of it that belongs to the sheet
   * @param cards the items
   * @param progress of the whole draft
   * @param show which items are shown
   * @param sheet number of the sheet, from 1
   * @param sheets how many there are
   */
  public record Sheet(
      Plans.Plan plan,
      Plans.Version version,
      @Nullable Long document,
      String documentName,
      Manuscript source,
      List<Card> cards,
      Progress progress,
      Show show,
      int sheet,
      int sheets) {}

  /**
   * Lays out a sheet.
   *
   * @throws org.luoshi.app.access.NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Sheet sheet(long draft, Show show, int wanted) {
    Plans.Version version = plans.version(draft);
    List<Item> all = items.of(draft);
    List<Item> shown = all.stream().filter(show::has).toList();
    int sheets = Math.max(1, (shown.size() + SHEET - 1) / SHEET);
    int sheet = Math.clamp(wanted, 1, sheets);
    List<Item> here = shown.subList((sheet - 1) * SHEET, Math.min(shown.size(), sheet * SHEET));
    Optional<DraftSources.Source> source = sources.of(version);
    Optional<MarkedText> text = source.map(DraftSources.Source::marked);
    return new Sheet(
        plans.get(version.plan()),
        version,
        source.map(found -> found.document().id()).orElse(null),
        source.map(found -> found.document().name()).orElse(""),
        text.map(marked -> marked.show(stretch(marked, shown, sheet, sheets), here))
            .orElse(Manuscript.NONE),
        cards(here, all, text),
        Progress.of(all),
        show,
        sheet,
        sheets);
  }

  /** An item as a card of its own. */
  @Transactional(readOnly = true)
  public Card card(long draft, long id) {
    List<Item> all = items.of(draft);
    List<Item> one = all.stream().filter(item -> item.id() == id).toList();
    if (one.isEmpty()) {
      throw new org.luoshi.app.access.NotHere("plan item " + id);
    }
    Optional<MarkedText> text = sources.of(plans.version(draft)).map(DraftSources.Source::marked);
    return cards(one, all, text).getFirst();
  }

  /**
   * How far a draft's review is.
   *
   * @throws org.luoshi.app.access.NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Progress progress(long draft) {
    plans.version(draft);
    return Progress.of(items.of(draft));
  }

  private List<Card> cards(List<Item> here, List<Item> all, Optional<MarkedText> text) {
    Set<Long> named =
        here.stream()
            .flatMap(
                item -> Stream.concat(Stream.ofNullable(item.post()), item.supports().stream()))
            .collect(Collectors.toSet());
    Map<Long, PostChoices.Choice> found = posts.named(named);
    Map<Long, Integer> numbers = new java.util.HashMap<>();
    all.forEach(item -> numbers.put(item.id(), numbers.size() + 1));
    return here.stream()
        .map(
            item ->
                new Card(
                    numbers.getOrDefault(item.id(), 0),
                    item,
                    Lacks.of(item),
                    item.post() == null ? null : found.get(item.post()),
                    item.supports().stream()
                        .flatMap(id -> Stream.ofNullable(found.get(id)))
                        .toList(),
                    item.span() == null || text.isEmpty() ? "" : text.get().words(item.span()),
                    item.barred() == null ? List.of() : demands.all(Entry.of(item))))
        .toList();
  }

  /**
   * All of the plan on a single sheet; else from the first sentence of this sheet to the next's.
   */
  private static Span stretch(MarkedText text, List<Item> shown, int sheet, int sheets) {
    Span whole = text.whole();
    int start = sheet == 1 ? whole.start() : edge(text, shown, (sheet - 1) * SHEET, whole);
    int end = sheet == sheets ? whole.end() : edge(text, shown, sheet * SHEET, whole);
    return start < end ? new Span(start, end) : whole;
  }

  private static int edge(MarkedText text, List<Item> shown, int from, Span whole) {
    return shown.stream()
        .skip(from)
        .map(Item::span)
        .filter(java.util.Objects::nonNull)
        .mapToInt(span -> text.lineAt(span.start()))
        .findFirst()
        .orElse(whole.end());
  }
}
