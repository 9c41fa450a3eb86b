package org.luoshi.app.plan.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.luoshi.app.plan.review.Entry;

/** What two said of the same item, field by field. */
final class Compared {
  private Compared() {}

  /** The fields in which they differ, by their names. */
  static List<String> differing(Entry theirs, Entry yours) {
    List<String> fields = new ArrayList<>();
    add(fields, "content", theirs.content(), yours.content());
    add(fields, "post", theirs.post(), yours.post());
    add(fields, "supports", theirs.supports(), yours.supports());
    add(fields, "timing", theirs.timing(), yours.timing());
    add(fields, "goals", theirs.goals(), yours.goals());
    add(fields, "acceptance", theirs.acceptance(), yours.acceptance());
    add(fields, "recordKind", theirs.recordKind(), yours.recordKind());
    add(fields, "counting", theirs.counting(), yours.counting());
    return fields;
  }

  private static void add(
      List<String> fields,
      String name,
      @org.jspecify.annotations.Nullable Object one,
      @org.jspecify.annotations.Nullable Object other) {
    if (!Objects.equals(one, other)) {
      fields.add(name);
    }
  }

  /** What you said, but for the fields in which theirs is kept. */
  static Entry merge(Entry theirs, Entry yours, List<String> keep) {
    return new Entry(
        keep.contains("content") ? theirs.content() : yours.content(),
        keep.contains("post") ? theirs.post() : yours.post(),
        keep.contains("supports") ? theirs.supports() : yours.supports(),
        keep.contains("timing") ? theirs.timing() : yours.timing(),
        keep.contains("goals") ? theirs.goals() : yours.goals(),
        keep.contains("acceptance") ? theirs.acceptance() : yours.acceptance(),
        keep.contains("recordKind") ? theirs.recordKind() : yours.recordKind(),
        keep.contains("counting") ? theirs.counting() : yours.counting());
  }
}
