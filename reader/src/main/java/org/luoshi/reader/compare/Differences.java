package org.luoshi.reader.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.luoshi.reader.compare.Revision.Change;
import org.luoshi.reader.compare.Revision.Field;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

/** In which fields two versions of a commitment differ. */
final class Differences {
  private final Renamed headings;

  Differences(Renamed headings) {
    this.headings = headings;
  }

  /** What became of {@code before}, which stood under other headings, perhaps. */
  Revision between(
      Commitment before, Commitment after, List<String> oldHeadings, List<String> newHeadings) {
    List<Change> changes = new ArrayList<>();
    values(changes, Field.TARGET, before, after, Commitment::targets, Differences::key);
    values(changes, Field.CADENCE, before, after, Commitment::cadences, Differences::key);
    values(changes, Field.WINDOW, before, after, Commitment::windows, Differences::key);
    values(changes, Field.OWNER, before, after, Commitment::owners, Differences::key);
    String oldWords = rest(before.text(), changes, Change::before);
    if (!oldWords.equals(rest(after.text(), changes, Change::after))) {
      changes.addFirst(new Change(Field.TEXT, List.of(before.text()), List.of(after.text())));
    }
    boolean moved = !headings.same(oldHeadings, newHeadings);
    Change heading = new Change(Field.HEADING, oldHeadings, newHeadings);
    if (changes.isEmpty()) {
      return moved
          ? new Revision.Moved(before, after, heading)
          : new Revision.Unchanged(before, after);
    }
    if (moved) {
      changes.add(heading);
    }
    return new Revision.Changed(before, after, changes);
  }

  /** A value of a field: what makes it this one, and how the text says it. */
  private record Value(List<?> key, String quote) {}

  private static Value key(Target target) {
    return new Value(
        Arrays.asList(target.op(), target.value(), target.unit(), target.per(), target.kind()),
        target.quote());
  }

  private static Value key(Cadence cadence) {
    return new Value(
        Arrays.asList(cadence.per(), cadence.times(), cadence.op(), cadence.anchor()),
        cadence.quote());
  }

  private static Value key(TimeWindow window) {
    return new Value(Arrays.asList(window.start(), window.end(), window.part()), window.quote());
  }

  private static Value key(Owner owner) {
    return new Value(Arrays.asList(owner.who(), owner.role()), owner.quote());
  }

  private static <T> void values(
      List<Change> changes,
      Field field,
      Commitment before,
      Commitment after,
      Function<Commitment, List<T>> values,
      Function<T, Value> key) {
    List<Value> old = new ArrayList<>(values.apply(before).stream().map(key).toList());
    List<Value> now = new ArrayList<>();
    for (T value : values.apply(after)) {
      Value candidate = key.apply(value);
      if (!removeLike(old, candidate)) {
        now.add(candidate);
      }
    }
    if (!old.isEmpty() || !now.isEmpty()) {
      changes.add(
          new Change(
              field,
              old.stream().map(Value::quote).toList(),
              now.stream().map(Value::quote).toList()));
    }
  }

  private static boolean removeLike(List<Value> values, Value wanted) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).key().equals(wanted.key())) {
        values.remove(i);
        return true;
      }
    }
    return false;
  }

  /** A sentence without the values that differ: what is left when only they do is the same. */
  private static String rest(
      String text, List<Change> changes, Function<Change, List<String>> side) {
    String rest = text;
    for (Change change : changes) {
      for (String quote : side.apply(change)) {
        rest = quote.isEmpty() ? rest : rest.replace(quote, "");
      }
    }
    return letters(rest);
  }

  /** Punctuation and white space are no change. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
