package org.luoshi.app.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Line;

/** A query as conditions of SQL: {@code r} is the record, {@code v} the version that holds. */
final class Conditions {
  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  Conditions(Query query) {
    add("r.organisation_id = :organisation", "organisation", query.organisation());
    add("v.kind = :kind", "kind", query.kind());
    add(credited("duty_id = :duty"), "duty", query.duty());
    add(credited("occurrence_id = :occurrence"), "occurrence", query.occurrence());
    add("v.day >= :from", "from", query.from());
    add("v.day <= :to", "to", query.to());
    String text = query.text() == null ? "" : Line.clean(query.text());
    add(
        "strpos(lower(v.title || ' ' || v.place), lower(:text)) > 0",
        "text",
        text.isEmpty() ? null : text);
    if (!query.voided()) {
      all.add("v.state = 'valid'");
    }
  }

  private static String credited(String condition) {
    return "exists (select from record_credit c where c.version_id = v.id and c." + condition + ")";
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
}
