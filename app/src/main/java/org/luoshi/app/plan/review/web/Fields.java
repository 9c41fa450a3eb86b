package org.luoshi.app.plan.review.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form as they came: a comma in a text stays a comma.
 *
 * @param values all values of each
 */
record Fields(MultiValueMap<String, String> values) {
  private static final String TAKE = "take-";
  private static final Set<String> MINE = Set.of("_csrf", "edition", "at");

  /** The value of a field; empty where it has none. */
  String one(String name) {
    return Objects.requireNonNullElse(values.getFirst(name), "");
  }

  /** All values of a field. */
  List<String> all(String name) {
    List<String> all = values.get(name);
    return all == null ? List.of() : all;
  }

  /** Names of the fields in which the other's word was chosen after a conflict. */
  List<String> taken() {
    return values.keySet().stream()
        .filter(name -> name.startsWith(TAKE) && one(name).equals("theirs"))
        .map(name -> name.substring(TAKE.length()))
        .toList();
  }

  /** What the form itself says, to be sent again. */
  Map<String, List<String>> again() {
    Map<String, List<String>> again = new TreeMap<>(values);
    again.keySet().removeIf(name -> name.startsWith(TAKE) || MINE.contains(name));
    return again;
  }
}
