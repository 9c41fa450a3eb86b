package org.luoshi.app.record.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.record.Attached;
import org.luoshi.app.record.Entry;
import org.luoshi.packs.RecordKind;
import org.springframework.util.MultiValueMap;

/**
 * A form of a record as it was sent. {@code credit} are the duties that are ticked, {@code close}
 * their occurrences as {@code duty:occurrence}, {@code was} what stood there before somebody chose,
 * as {@code duty:ticked:closes}; {@code touched} are duties that somebody decided on earlier.
 */
final class Sent {
  private static final int MOST = 1_000;

  private final MultiValueMap<String, String> fields;

  Sent(MultiValueMap<String, String> fields) {
    this.fields = fields;
  }

  String text(String name) {
    return Objects.requireNonNullElse(fields.getFirst(name), "");
  }

  @Nullable Long number(String name) {
    String text = text(name).strip();
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of()).stream().limit(MOST).toList();
  }

  /** The words of a field that holds several, separated by blanks. */
  List<String> words(String name) {
    return Arrays.stream(text(name).split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .toList();
  }

  /** Hashes of the files that stay. */
  Set<String> kept() {
    Set<String> kept = new LinkedHashSet<>(words("kept"));
    all("drop").forEach(kept::remove);
    return kept;
  }

  /** The number of the form; one without its number counts as a fresh one. */
  UUID form() {
    try {
      return UUID.fromString(text("form"));
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  /** The day, or else another one. */
  LocalDate dayOr(LocalDate other) {
    try {
      return LocalDate.parse(text(Entry.input("day")).strip());
    } catch (DateTimeException e) {
      return other;
    }
  }

  Entry entry(RecordKind kind, long organisation, List<Attached> files) {
    Map<String, String> values = new HashMap<>();
    kind.fields().forEach(field -> values.put(field.key(), text(Entry.input(field.key()))));
    return new Entry(
        form(),
        organisation,
        kind.key(),
        values,
        text("begins"),
        text("ends"),
        number("occurrence"),
        number("duty"),
        choices(),
        files,
        has("anyway"));
  }

  /** What is ticked, and what was chosen by hand. */
  List<Entry.Choice> choices() {
    Map<Long, Long> closing = new HashMap<>();
    all("close").stream()
        .filter(text -> text.matches("\\d{1,18}:\\d{1,18}"))
        .map(text -> text.split(":", 2))
        .forEach(pair -> closing.put(Long.valueOf(pair[0]), Long.valueOf(pair[1])));
    List<Entry.Choice> choices = new ArrayList<>();
    for (Long duty : numbers(all("credit"))) {
      choices.add(new Entry.Choice(duty, closing.get(duty)));
    }
    return choices;
  }

  /** The duties on which somebody decided: they stay as they are ticked. */
  Set<Long> decided() {
    Set<Long> decided = new HashSet<>(numbers(words("touched")));
    Map<Long, Entry.Choice> now = new HashMap<>();
    choices().forEach(choice -> now.put(choice.duty(), choice));
    Set<Long> shown = new HashSet<>();
    for (String was : words("was")) {
      String[] parts = was.split(":", 3);
      if (parts.length == 3 && parts[0].matches("\\d{1,18}")) {
        Long duty = Long.valueOf(parts[0]);
        shown.add(duty);
        Entry.@Nullable Choice choice = now.get(duty);
        boolean ticked = choice != null;
        boolean closes = choice != null && choice.occurrence() != null;
        if (ticked != parts[1].equals("true") || (ticked && closes != parts[2].equals("true"))) {
          decided.add(duty);
        }
      }
    }
    now.keySet().stream().filter(duty -> !shown.contains(duty)).forEach(decided::add);
    return decided;
  }

  private static List<Long> numbers(List<String> texts) {
    return texts.stream()
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .distinct()
        .toList();
  }
}
