package org.luoshi.reader.compare;

import java.util.List;

/**
 * Two versions of one plan.
 *
 * @param revisions what became of each commitment: those of the later version in its order, each
 *     dropped one where it stood
 */
public record Versions(List<Revision> revisions) implements Comparison {
  public Versions {
    revisions = List.copyOf(revisions);
  }
}
