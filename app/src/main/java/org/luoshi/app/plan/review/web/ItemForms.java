package org.luoshi.app.plan.review.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Occasion;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.calendar.Unfolding;
import org.luoshi.app.frame.Answer;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.frame.Page;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.review.Desk;
import org.luoshi.app.plan.review.Entry;
import org.luoshi.app.plan.review.PostChoices;
import org.luoshi.packs.BasePack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the form of an item and reads what came back. */
@Component
class ItemForms {
  /** So many first days are shown. */
  private static final int FIRST = 12;

  private final Plans plans;
  private final PostChoices posts;
  private final EnteredTiming timings;
  private final ObjectProvider<Unfolding> unfolding;
  private final ObjectProvider<BasePack> pack;

  ItemForms(
      Plans plans,
      PostChoices posts,
      EnteredTiming timings,
      ObjectProvider<Unfolding> unfolding,
      ObjectProvider<BasePack> pack) {
    this.plans = plans;
    this.posts = posts;
    this.timings = timings;
    this.unfolding = unfolding;
    this.pack = pack;
  }

  /** The form of an item as it is. */
  ModelAndView show(long draft, Desk.Card card, At at) {
    Entry now = Entry.of(card.item());
    String edition = Integer.toString(card.item().edition());
    return show(draft, card, ItemForm.of(now), edition, Compared.prints(now), at, null);
  }

  /** The form as it came, with what has to be mended; it goes on from the edition it began with. */
  ModelAndView again(long draft, Desk.Card card, Fields fields, At at, Fault fault) {
    return show(
        draft, card, ItemForm.of(fields), fields.one("edition"), fields.one("base"), at, fault);
  }

  private ModelAndView show(
      long draft,
      Desk.Card card,
      ItemForm form,
      String edition,
      String base,
      At at,
      @Nullable Fault fault) {
    Plans.Version version = plans.version(draft);
    Plans.Plan plan = plans.get(version.plan());
    return Answer.form(
        "review/item",
        new ItemPage(
            plan,
            draft,
            card,
            form,
            edition,
            base,
            posts.of(version.organisation()),
            kinds(),
            rules(),
            first(card.item().timing(), plan),
            null,
            UUID.randomUUID(),
            at,
            fault),
        fault);
  }

  private List<ItemPage.Named> kinds() {
    return pack.getObject().recordKinds().stream()
        .map(kind -> new ItemPage.Named(kind.key(), english() ? kind.english() : kind.name()))
        .toList();
  }

  private List<ItemPage.Named> rules() {
    return pack.getObject().countingRules().stream()
        .map(rule -> new ItemPage.Named(rule.key(), english() ? rule.english() : rule.name()))
        .toList();
  }

  private static boolean english() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }

  private List<Occasion> first(Timing timing, Plans.Plan plan) {
    return timing instanceof Timing.Recurring
        ? timing.unfold(unfolding.getObject(), plan.days()).stream().limit(FIRST).toList()
        : List.of();
  }

  /** The form of a new item. */
  ModelAndView add(
      long draft, @Nullable Long below, ItemForm form, UUID number, At at, @Nullable Fault fault) {
    Plans.Version version = plans.version(draft);
    return Answer.form(
        "review/item",
        new ItemPage(
            plans.get(version.plan()),
            draft,
            null,
            form,
            "",
            "",
            posts.of(version.organisation()),
            kinds(),
            rules(),
            List.of(),
            below,
            number,
            at,
            fault),
        fault);
  }

  /** Both that two have said. */
  ModelAndView conflict(
      long draft, Desk.Card card, @Nullable String by, Entry yours, Fields fields, At at) {
    Entry theirs = Entry.of(card.item());
    Set<Long> named = new HashSet<>();
    Stream.of(theirs, yours)
        .forEach(
            entry -> {
              Stream.ofNullable(entry.post()).forEach(named::add);
              named.addAll(entry.supports());
            });
    ConflictPage page =
        new ConflictPage(
            plans.get(plans.version(draft).plan()),
            draft,
            card,
            by,
            theirs,
            yours,
            Compared.differing(theirs, yours),
            Compared.untouched(yours, fields.one("base")),
            fields.again(),
            posts.named(named),
            kinds(),
            rules(),
            at);
    return Page.of("review/conflict", page, HttpStatus.CONFLICT);
  }

  /**
   * What a form says.
   *
   * @throws Refused when something has to be mended
   */
  Entry entry(long draft, Fields fields) {
    Plans.Plan plan = plans.get(plans.version(draft).plan());
    ItemForm form = ItemForm.of(fields);
    return new Entry(
        form.content(),
        post("post", form.post()),
        form.supports().stream().map(id -> post("supports", id)).filter(Objects::nonNull).toList(),
        timings.read(form.timing(), plan.days()),
        GoalRow.read(form.goals()),
        form.acceptance(),
        key("recordKind", form.recordKind(), kinds()),
        key("counting", form.counting(), rules()),
        form.topic().isBlank() ? null : form.topic(),
        form.headings().lines().toList());
  }

  private static @Nullable Long post(String field, String text) {
    if (text.isBlank()) {
      return null;
    }
    if (!text.matches("\\d{1,18}")) {
      throw new Refused(field, "review.many.post");
    }
    return Long.valueOf(text);
  }

  private static @Nullable String key(String field, String text, List<ItemPage.Named> known) {
    if (text.isBlank()) {
      return null;
    }
    if (known.stream().noneMatch(one -> one.key().equals(text))) {
      throw new Refused(field, "review.fault.choice");
    }
    return text;
  }
}
