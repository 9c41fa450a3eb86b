package org.luoshi.cli.report;

import java.util.List;
import org.luoshi.reader.similar.Passages;
import org.luoshi.reader.similar.Passages.Passage;

/**
 * Two plans that resemble each other; the numbers as in {@link
 * org.luoshi.reader.similar.Copies.Copy}.
 */
public record CopyPair(
    ComparedPlan a,
    ComparedPlan b,
    double resemblance,
    double containment,
    List<Passage> passages) {
  public CopyPair {
    passages = List.copyOf(passages);
  }

  /** The pair with the passages both share. */
  public static CopyPair of(
      ComparedPlan a, ComparedPlan b, double resemblance, double containment) {
    return new CopyPair(a, b, resemblance, containment, Passages.shared(a.letters(), b.letters()));
  }
}
