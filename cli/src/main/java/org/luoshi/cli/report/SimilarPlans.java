package org.luoshi.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.similar.Copies;
import org.luoshi.reader.similar.Letters;

/**
 * The near-copies of each plan among the others of its file. Files are looked at one by one, so
 * that what is printed of a file does not depend on the others of the run; {@code luoshi similar}
 * compares files with each other.
 */
final class SimilarPlans {
  private final Map<Integer, List<Similar>> byOrdinal = new HashMap<>();

  /** A plan that resembles another; the numbers as in {@link Copies.Copy}. */
  record Similar(String file, int ordinal, double resemblance, double containment) {}

  private SimilarPlans() {}

  static SimilarPlans within(PlanFile file) {
    SimilarPlans similar = new SimilarPlans();
    if (file.plans().size() > 1) {
      List<Letters> letters =
          file.plans().stream().map(plan -> Letters.of(file.cleaned(), plan.span())).toList();
      for (Copies.Copy copy : Copies.among(letters)) {
        similar.add(file, copy, copy.a(), copy.b());
        similar.add(file, copy, copy.b(), copy.a());
      }
    }
    return similar;
  }

  private void add(PlanFile file, Copies.Copy copy, int to, int other) {
    byOrdinal
        .computeIfAbsent(file.plans().get(to).ordinal(), ordinal -> new ArrayList<>())
        .add(
            new Similar(
                file.file(),
                file.plans().get(other).ordinal(),
                copy.resemblance(),
                copy.containment()));
  }

  /** The plans that resemble plan {@code ordinal}, in the order of the file. */
  List<Similar> to(int ordinal) {
    return byOrdinal.getOrDefault(ordinal, List.of());
  }
}
