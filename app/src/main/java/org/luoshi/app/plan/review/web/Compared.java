package org.luoshi.app.plan.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.app.plan.GoalWords;
import org.luoshi.app.plan.review.Entry;

/** What two said of the same item, field by field. */
final class Compared {
  private Compared() {}

  /** What an entry says, as texts by field. */
  private static Map<String, String> texts(Entry entry) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("content", entry.content());
    texts.put("post", String.valueOf(entry.post()));
    texts.put("supports", entry.supports().toString());
    texts.put("timing", entry.timing().text());
    texts.put("goals", GoalWords.of(entry.goals()));
    texts.put("acceptance", entry.acceptance());
    texts.put("recordKind", String.valueOf(entry.recordKind()));
    texts.put("counting", String.valueOf(entry.counting()));
    texts.put("topic", String.valueOf(entry.topic()));
    texts.put("headings", String.join("\n", entry.headings()));
    return texts;
  }

  /** The fields in which they differ, by their names. */
  static List<String> differing(Entry theirs, Entry yours) {
    Map<String, String> one = texts(theirs);
    Map<String, String> other = texts(yours);
    return one.keySet().stream()
        .filter(field -> !Objects.equals(one.get(field), other.get(field)))
        .toList();
  }

  /** A short print of each field, which a form carries to tell later what was changed in it. */
  static String prints(Entry entry) {
    return texts(entry).entrySet().stream()
        .map(field -> field.getKey() + ":" + Integer.toHexString(field.getValue().hashCode()))
        .collect(Collectors.joining(" "));
  }

  /** The fields in which an entry is as it was when the form was opened. */
  static List<String> untouched(Entry yours, String prints) {
    List<String> before = List.of(prints.split(" ", -1));
    return Stream.of(prints(yours).split(" ", -1))
        .filter(before::contains)
        .map(print -> print.split(":", 2)[0])
        .toList();
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
        keep.contains("counting") ? theirs.counting() : yours.counting(),
        keep.contains("topic") ? theirs.topic() : yours.topic(),
        keep.contains("headings") ? theirs.headings() : yours.headings());
  }
}
