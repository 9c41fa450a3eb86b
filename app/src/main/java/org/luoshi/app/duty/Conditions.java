package org.luoshi.app.duty;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.database.Where;
import org.luoshi.app.duty.Occurrence.State;

/**
 * A query as conditions of SQL: {@code o} is the occurrence, {@code d} its duty, {@code t} the
 * duty's post.
 */
final class Conditions {
  private static final String LATE = "o.dated and o.due < current_date";

  private Conditions() {}

  static Where of(Query query) {
    Where where =
        new Where()
            .with("d.post_id = any (:posts)", "posts", numbers(query.posts()))
            .with(
                "exists (select from duty_support s where s.duty_id = d.id and s.post_id = any (:supporting))",
                "supporting",
                numbers(query.supporting()))
            .with("o.organisation_id = :organisation", "organisation", query.organisation())
            .with("d.plan_id = :plan", "plan", query.plan())
            .with("o.duty_id = :duty", "duty", query.duty())
            .with("d.topic = :topic", "topic", query.topic())
            .with("o.due >= :from", "from", query.from())
            .with("o.due <= :to", "to", query.to())
            .with("o.dated = :dated", "dated", query.dated());
    if (query.ownerless()) {
      where.always("d.closed is null and (d.post_id is null or t.closed is not null)");
    }
    if (!query.states().isEmpty()) {
      where.always(states(EnumSet.copyOf(query.states())));
    }
    return where;
  }

  private static Long @Nullable [] numbers(@Nullable List<Long> these) {
    return these == null ? null : these.toArray(Long[]::new);
  }

  private static String states(Set<State> states) {
    List<String> parts = new ArrayList<>();
    if (states.contains(State.OPEN) && states.contains(State.LATE)) {
      parts.add("o.state = 'open'");
    } else if (states.contains(State.OPEN)) {
      parts.add("o.state = 'open' and not (" + LATE + ")");
    } else if (states.contains(State.LATE)) {
      parts.add("o.state = 'open' and " + LATE);
    }
    if (states.contains(State.DONE)) {
      parts.add("o.state = 'done'");
    }
    if (states.contains(State.WAIVED)) {
      parts.add("o.state = 'waived'");
    }
    return "(" + String.join(" or ", parts) + ")";
  }
}
