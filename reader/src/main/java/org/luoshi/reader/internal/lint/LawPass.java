package org.luoshi.reader.internal.lint;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.internal.lint.Notes.Pair;
import org.luoshi.reader.internal.rule.Rule;

/**
 * Laws and documents that no longer hold ({@code outdated-law}), from the table in {@code
 * margin.rules}. What still held in the plan's own year is left alone; each is marked once.
 */
final class LawPass implements Pass {
  private static final String RULE = "outdated-law";

  @Override
  public void read(Manuscript manuscript, Notes notes) {
    Integer year = manuscript.plan().year();
    Set<String> marked = new HashSet<>();
    for (Hit hit : manuscript.hits()) {
      Rule law = hit.rule();
      if (hit.is().equals(RULE) && !heldIn(year, law) && marked.add(law.id())) {
        notes.add(
            RULE,
            hit.span(),
            Pair.of(hit.words()),
            new Pair(law.get("new", ""), law.get("new-en", "")),
            Pair.of(law.get("since", "")),
            Pair.of(law.get("source", "")),
            status(law));
      }
    }
  }

  private static boolean heldIn(@Nullable Integer year, Rule law) {
    return year != null && year < Integer.parseInt(law.get("since", "0000").substring(0, 4));
  }

  private static Pair status(Rule law) {
    return switch (law.get("status", "")) {
      case "verified" -> new Pair("已核对", "verified");
      case "restated" -> new Pair("据转述，用前请核对", "restated, check before use");
      default -> new Pair("未核对，用前请核对", "unverified, check before use");
    };
  }
}
