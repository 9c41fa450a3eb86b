package org.luoshi.app.plan.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.Scope;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Drafts;
import org.luoshi.app.plan.Item;
import org.luoshi.app.plan.Items;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Task;
import org.luoshi.app.plan.Tasks;
import org.luoshi.app.plan.Unfinished;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was left undone of the year before becomes items of a draft. */
@Component
public class CarryOver {
  /** The heading they stand under. */
  public static final String HEADING = "上年结转";

  private final JdbcClient jdbc;
  private final Plans plans;
  private final Items items;
  private final Tasks tasks;
  private final Drafts drafts;
  private final ObjectProvider<Unfinished> unfinished;
  private final Audit audit;

  CarryOver(
      JdbcClient jdbc,
      Plans plans,
      Items items,
      Tasks tasks,
      Drafts drafts,
      ObjectProvider<Unfinished> unfinished,
      Audit audit) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.items = items;
    this.tasks = tasks;
    this.drafts = drafts;
    this.unfinished = unfinished;
    this.audit = audit;
  }

  /**
   * What can be carried over.
   *
   * @param plan of the year before
   * @param task as it stood there
   * @param left how much of it is undone
   * @param isCarried whether this draft or another one has it already
   */
  public record Candidate(Plans.Plan plan, Task task, Unfinished.Left left, boolean isCarried) {}

  /** What the organisation's plans of the year before left undone, plan by plan. */
  @Transactional(readOnly = true)
  public List<Candidate> candidates(long version) {
    Plans.Version draft = plans.version(version);
    Plans.Plan plan = plans.get(draft.plan());
    Set<Long> carried = carried(version);
    List<Candidate> all = new ArrayList<>();
    for (long before : before(plan)) {
      all.addAll(of(plans.get(before), carried));
    }
    return all;
  }

  private List<Long> before(Plans.Plan plan) {
    return jdbc.sql(
            """
            select distinct p.id from plan p join plan_version v on v.plan_id = p.id and v.state = 'adopted'
            where p.organisation_id = ? and p.year = ? order by p.id
            """)
        .params(plan.organisation(), plan.year() - 1)
        .query((row, at) -> row.getLong(1))
        .list();
  }

  private Set<Long> carried(long version) {
    return new HashSet<>(
        jdbc.sql(
                """
                select i.carried_from from plan_item i join plan_version v on v.id = i.version_id
                where i.carried_from is not null and (v.id = ? or (v.state = 'draft' and i.choice <> 'dropped'))
                """)
            .param(version)
            .query((row, at) -> row.getLong(1))
            .list());
  }

  private List<Candidate> of(Plans.Plan plan, Set<Long> carried) {
    Map<Long, Task> lines = new HashMap<>();
    plans
        .baseline(plan.id())
        .ifPresent(
            holds ->
                tasks.accepted(holds.id()).forEach(task -> lines.put(task.item().line(), task)));
    return unfinished.stream()
        .flatMap(stage -> stage.of(plan.id()).stream())
        .filter(left -> lines.containsKey(left.line()))
        .map(
            left ->
                new Candidate(
                    plan,
                    java.util.Objects.requireNonNull(lines.get(left.line())),
                    left,
                    carried.contains(left.duty())))
        .toList();
  }

  /**
   * Puts what is left of some duties into a draft; each once. Days are past and become unsaid,
   * rhythms go on; a post that was closed owns nothing.
   *
   * @param duties numbers of the duties; others than the candidates are left out
   * @return how many were put in
   * @throws Refused when it is no draft any more
   */
  @Transactional
  public int carry(long version, Set<Long> duties) {
    drafts.lock(plans.version(version).plan());
    Plans.Version draft = plans.version(version);
    if (draft.state() != Plans.State.DRAFT) {
      throw new Refused("", "adoption.fault.no-draft");
    }
    double last =
        jdbc.sql("select coalesce(max(position), 0) from plan_item where version_id = ?")
            .param(version)
            .query(Double.class)
            .single();
    List<Item> carried = new ArrayList<>();
    for (Candidate candidate : candidates(version)) {
      if (duties.contains(candidate.left().duty()) && !candidate.isCarried()) {
        carried.add(item(candidate, last + 1024 * (carried.size() + 1)));
      }
    }
    if (!carried.isEmpty()) {
      items.add(draft, carried, Scope.current().account());
      jdbc.sql("update plan_version set edition = edition + 1 where id = ?")
          .param(version)
          .update();
      audit.done(
          "plan.carry", draft.organisation(), "plan " + draft.plan() + ", " + carried.size());
    }
    return carried.size();
  }

  private static Item item(Candidate candidate, double position) {
    Task task = candidate.task();
    Item before = task.item();
    Task.PostName owner = task.owner();
    return new Item(
        0,
        0,
        position,
        before.content(),
        List.of(HEADING),
        before.topic(),
        null,
        Item.Choice.OPEN,
        before.ownerWords(),
        owner == null || !owner.isOpen() ? null : (Long) owner.id(),
        task.supports().stream().filter(Task.PostName::isOpen).map(Task.PostName::id).toList(),
        before.timing() instanceof Timing.Recurring recurring
            ? new Timing.Recurring(recurring.rhythm(), null, null)
            : new Timing.Unsaid(),
        before.goals(),
        before.acceptance(),
        before.recordKind(),
        before.counting(),
        null,
        candidate.left().duty(),
        0);
  }
}
