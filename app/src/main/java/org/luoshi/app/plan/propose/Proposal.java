package org.luoshi.app.plan.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Festivals;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.plan.Item;
import org.luoshi.packs.BasePack;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.Topic;

/** What one plan proposes to do, for one organisation and year. */
final class Proposal {
  /** The margin note on what today's law does not allow to demand. */
  static final String UNLAWFUL = "unlawful-demand";

  /** As the table has it. */
  private static final int LONGEST = 2_000;

  private static final Set<Commitment.Mode> PROPOSED =
      Set.of(Commitment.Mode.PLANNED, Commitment.Mode.RULE);

  /** A line that only says who or when for what stands beside it: 责任单位：综治办. */
  private static final Pattern FIELD =
      Pattern.compile(
          "[（(]?(?:\\d+[.、]|[①-⑳])?(?:责任|牵头|配合|主办|承办|协办|完成|实施|活动|负责)?"
              + "(?:人|人员|单位|部门|领导|科室|时限|时间|期限)[:：].{1,60}");

  private final Times times;
  private final BasePack pack;
  private final PostFinder finder;

  Proposal(Festivals festivals, BasePack pack, int year, PostFinder finder) {
    this.pack = pack;
    this.times = new Times(festivals, year);
    this.finder = finder;
  }

  /** The items, in the order of the text; a summary proposes none. */
  List<Item> items(PlanFile file, Plan plan) {
    List<Item> items = new ArrayList<>();
    if (plan.type() == PlanType.SUMMARY) {
      return items;
    }
    Givers givers = Givers.of(plan);
    for (Commitment commitment : plan.commitments()) {
      if (isProposed(commitment) && !givers.holds(commitment)) {
        for (Part part : Parting.of(file.cleaned(), commitment)) {
          for (Timing timing : timings(part)) {
            items.add(item(plan, part, timing, items.size() + 1));
          }
        }
      }
    }
    return items;
  }

  private static boolean isProposed(Commitment commitment) {
    return PROPOSED.contains(commitment.mode())
        && !commitment.text().isBlank()
        && !FIELD.matcher(commitment.text().strip()).matches();
  }

  private List<Timing> timings(Part part) {
    if (part.cadence() != null) {
      return times.of(part.cadence(), part.window());
    }
    return part.window() == null ? List.of(new Timing.Unsaid()) : times.each(part.window());
  }

  private Item item(Plan plan, Part part, Timing timing, int position) {
    Assignment assignment = Assignment.of(part.owners(), finder);
    List<Goal> goals = goals(part.targets());
    Evidence evidence = Evidence.of(pack, part.content(), goals);
    return new Item(
        0,
        0,
        position,
        OneLine.of(part.content(), LONGEST),
        HeadingPath.of(plan.outline(), part.span()),
        topic(plan),
        part.span(),
        Item.Choice.OPEN,
        assignment.words(),
        assignment.post(),
        assignment.supports(),
        timing,
        goals,
        evidence.acceptance(),
        evidence.kind(),
        evidence.counting(),
        barred(plan, part.span()),
        null,
        0);
  }

  private static @Nullable String topic(Plan plan) {
    return plan.topics().stream()
        .max(Comparator.comparingDouble(Topic::weight))
        .map(Topic::topic)
        .orElse(null);
  }

  private static List<Goal> goals(List<Target> targets) {
    return targets.stream()
        .filter(target -> target.kind() == Target.Kind.GOAL)
        .map(
            target ->
                new Goal(
                    OneLine.of(target.measure(), 100),
                    target.op(),
                    target.value().low(),
                    target.value().high(),
                    OneLine.of(target.unit(), 20)))
        .toList();
  }

  private static @Nullable String barred(Plan plan, Span span) {
    return plan.findings().stream()
            .filter(finding -> finding.rule().equals(UNLAWFUL))
            .map(Finding::span)
            .anyMatch(at -> at.start() < span.end() && span.start() < at.end())
        ? UNLAWFUL
        : null;
  }
}
