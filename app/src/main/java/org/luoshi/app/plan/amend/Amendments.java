package org.luoshi.app.plan.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.Scope;
import org.luoshi.app.document.DocumentPlan;
import org.luoshi.app.document.Documents;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.Organisations;
import org.luoshi.app.plan.Drafts;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.propose.Proposals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of the next version of an adopted plan. Lines keep their numbers, so duties follow. */
@Component
public class Amendments {
  private static final double STEP = 1024;

  private final Plans plans;
  private final Items items;
  private final Drafts drafts;
  private final Documents documents;
  private final Proposals proposals;
  private final Organisations organisations;
  private final Audit audit;

  Amendments(
      Plans plans,
      Items items,
      Drafts drafts,
      Documents documents,
      Proposals proposals,
      Organisations organisations,
      Audit audit) {
    this.plans = plans;
    this.items = items;
    this.drafts = drafts;
    this.documents = documents;
    this.proposals = proposals;
    this.organisations = organisations;
    this.audit = audit;
  }

  /**
   * A draft that says what the plan says now, to be changed by hand. Where there is a draft
   * already, it is that one.
   *
   * @return the number of the draft
   * @throws Refused when the plan was never adopted
   */
  @Transactional
  public long byHand(long plan) {
    Plans.Version holds = baseline(plan);
    Optional<Plans.Version> begun = plans.draft(plan);
    if (begun.isPresent()) {
      return begun.get().id();
    }
    long draft = drafts.copy(holds, true);
    audit.done("plan.redraft", holds.organisation(), "plan " + plan);
    return draft;
  }

  /**
   * A draft of what a revised document says, held against the plan: unchanged lines are accepted,
   * changed and new ones wait for a decision, those that are no longer in it are dropped. What was
   * added by hand stays.
   *
   * @return the number of the draft; asked again for the same document it is the same
   * @throws Refused when the plan was never adopted, or another amendment was begun
   */
  @Transactional
  public long redraft(long plan, long documentPlan) {
    Plans.Version holds = baseline(plan);
    DocumentPlan revised = documents.planAt(documentPlan, holds.organisation());
    Optional<Plans.Version> begun = plans.draft(plan);
    if (begun.isPresent()) {
      if (Objects.equals(begun.get().documentPlan(), revised.id())) {
        return begun.get().id();
      }
      throw new Refused("", "amend.fault.begun");
    }
    int year = plans.get(plan).year();
    List<Item> merged =
        merge(holds, proposed(proposals.reading(revised), holds.organisation(), year), year);
    long draft = drafts.next(holds, revised.id());
    items.add(plans.version(draft), merged, Scope.current().account());
    audit.done("plan.redraft", holds.organisation(), "plan " + plan);
    return draft;
  }

  private Plans.Version baseline(long plan) {
    organisations.open(plans.get(plan).organisation());
    drafts.lock(plan);
    return plans.baseline(plan).orElseThrow(() -> new Refused("", "amend.fault.no-baseline"));
  }

  private List<Item> proposed(Documents.PlanReading read, long organisation, int year) {
    return proposals.of(read.file(), read.plan(), organisation, year);
  }

  private List<Item> merge(Plans.Version holds, List<Item> revised, int year) {
    List<Item> before =
        items.of(holds.id()).stream()
            .filter(item -> item.choice() == Item.Choice.ACCEPTED)
            .toList();
    Former former = former(holds, year);
    List<Alignment.Pair> pairs =
        Alignment.of(
            before.stream().map(former::sentence).toList(),
            revised.stream().map(Former::own).toList());
    List<Item> merged = new ArrayList<>();
    for (Alignment.Pair pair : pairs) {
      double position = STEP * (merged.size() + 1);
      merged.add(
          one(
              pair.before() == null ? null : before.get(pair.before()),
              pair.after() == null ? null : revised.get(pair.after()),
              former,
              position));
    }
    return merged;
  }

  private Former former(Plans.Version holds, int year) {
    Long document = holds.documentPlan();
    return new Former(
        Optional.ofNullable(document)
            .flatMap(plan -> documents.reading(documents.plan(plan)))
            .map(read -> proposed(read, holds.organisation(), year))
            .orElse(List.of()));
  }

  private static Item one(
      @Nullable Item before, @Nullable Item revised, Former former, double position) {
    if (before == null) {
      return Kept.fresh(Objects.requireNonNull(revised), position);
    }
    if (revised == null) {
      return Kept.apart(
          before, position, before.span() == null ? Item.Choice.ACCEPTED : Item.Choice.DROPPED);
    }
    return new Merging(before, former.of(before), revised).item(position);
  }
}
