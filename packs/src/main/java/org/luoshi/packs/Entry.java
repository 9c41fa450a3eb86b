package org.luoshi.packs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map in a file of a pack that was already held against its schema. */
record Entry(Map<?, ?> values) {
  String text(String key) {
    return String.valueOf(values.get(key));
  }

  @Nullable String optional(String key) {
    @Nullable Object value = values.get(key);
    return value == null ? null : value.toString();
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  Entry map(String key) {
    return new Entry(values.get(key) instanceof Map<?, ?> map ? map : Map.of());
  }

  <T> List<T> list(String key, Function<Entry, T> reading) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(item -> reading.apply(new Entry((Map<?, ?>) item))).toList()
        : List.of();
  }

  List<String> texts(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Lists of texts in a list. */
  List<List<String>> lists(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream()
            .map(item -> ((List<?>) item).stream().map(String::valueOf).toList())
            .toList()
        : List.of();
  }

  /** Its values by their keys, without those that are not there. */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (value != null) {
            all.put(String.valueOf(key), value);
          }
        });
    return all;
  }

  /** Where it comes from. */
  Source source() {
    Entry source = map("source");
    return new Source(
        source.optional("document"),
        source.optional("version"),
        source.optional("article"),
        source.date("effectiveFrom"),
        source.date("effectiveTo"),
        Source.Status.valueOf(source.text("status").toUpperCase(Locale.ROOT)));
  }

  private @Nullable LocalDate date(String key) {
    String text = optional(key);
    return text == null ? null : LocalDate.parse(text);
  }
}
