package org.luoshi.app.duty;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.duty.Occurrence.State;

/**
 * A query as conditions of SQL: {@code o} is the occurrence, {@code d} its duty, {@code t} the
 * duty's post.
 */
final class Conditions {
  private static final String LATE = "o.dated and o.due < current_date";

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  Conditions(Query query) {
    add("d.post_id = any (:posts)", "posts", numbers(query.posts()));
    add(
        "exists (select from duty_support s where s.duty_id = d.id and s.post_id = any (:supporting))",
        "supporting",
        numbers(query.supporting()));
    add("o.organisation_id = :organisation", "organisation", query.organisation());
    add("d.plan_id = :plan", "plan", query.plan());
    add("o.duty_id = :duty", "duty", query.duty());
    add("d.topic = :topic", "topic", query.topic());
    add("o.due >= :from", "from", query.from());
    add("o.due <= :to", "to", query.to());
    add("o.dated = :dated", "dated", query.dated());
    if (query.ownerless()) {
      all.add("d.closed is null and (d.post_id is null or t.closed is not null)");
    }
    if (!query.states().isEmpty()) {
      all.add(states(EnumSet.copyOf(query.states())));
    }
  }

  /** The part of a statement that begins with where; empty for none. */
  String where() {
    return all.isEmpty() ? "" : " where " + String.join(" and ", all);
  }

  /** What its places are filled with. */
  Map<String, Object> values() {
    return Map.copyOf(values);
  }

  private void add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      all.add(condition);
      values.put(name, value);
    }
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
