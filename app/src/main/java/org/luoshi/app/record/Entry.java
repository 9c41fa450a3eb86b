package org.luoshi.app.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of something that was done.
 *
 * @param form number of the form, so that sent twice it makes one record or version
 * @param organisation who did it
 * @param kind key of a kind of the packs
 * @param values as typed, by the keys of the kind's fields; names in one text
 * @param begins time of day such as {@code 09:00}, or empty
 * @param ends the same
 * @param asked the occurrence from which the form was opened, or null
 * @param duty the duty from which it was opened, or null
 * @param credits what it counts for
 * @param files what belongs to it
 * @param anyway whether it is saved though it looks like one that is there already
 */
public record Entry(
    UUID form,
    long organisation,
    String kind,
    Map<String, String> values,
    String begins,
    String ends,
    @Nullable Long asked,
    @Nullable Long duty,
    List<Choice> credits,
    List<Attached> files,
    boolean anyway) {
  /**
   * What a record counts for.
   *
   * @param duty number of the duty
   * @param occurrence the occurrence that it closes; null where it counts without closing one
   */
  public record Choice(long duty, @Nullable Long occurrence) {}

  /** The name of a field's input, by which a fault names it: {@code v-day}. */
  public static String input(String key) {
    return "v-" + key;
  }

  /**
   * Values alone: no time of day, no files; counts for nothing, and is saved whatever it is like.
   */
  public static Entry of(UUID form, long organisation, String kind, Map<String, String> values) {
    return new Entry(
        form, organisation, kind, values, "", "", null, null, List.of(), List.of(), true);
  }

  /** The same with these files. */
  public Entry with(List<Attached> these) {
    return new Entry(
        form,
        organisation,
        kind,
        values,
        begins,
        ends,
        asked,
        duty,
        credits,
        List.copyOf(these),
        anyway);
  }

  /** The same in another form with other values. */
  public Entry again(UUID another, Map<String, String> other) {
    return new Entry(
        another, organisation, kind, other, begins, ends, asked, duty, credits, files, anyway);
  }

  /** What was typed for a field; empty where nothing was. */
  public String typed(String key) {
    return Objects.requireNonNullElse(values.get(key), "");
  }
}
