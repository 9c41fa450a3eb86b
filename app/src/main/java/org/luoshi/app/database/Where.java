package org.luoshi.app.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that is put together: those that were asked for, with their values. */
public final class Where {
  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** A condition that holds whatever was asked for. */
  public Where always(String condition) {
    all.add(condition);
    return this;
  }

  /**
   * A condition with a named place, such as {@code o.due >= :from}; none where there is no value.
   */
  public Where with(String condition, String name, @Nullable Object value) {
    if (value != null) {
      all.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** A value for a name that stands in another condition. */
  public Where value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** The part of a statement that begins with where; empty for none. */
  public String clause() {
    return all.isEmpty() ? "" : " where " + String.join(" and ", all);
  }

  /** What the places are filled with. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
