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

  @Override
  public double shared() {
    long added = revisions.stream().filter(Revision.Added.class::isInstance).count();
    long dropped = revisions.stream().filter(Revision.Dropped.class::isInstance).count();
    long kept = revisions.size() - added - dropped;
    return Comparison.share(kept, (int) (kept + dropped), (int) (kept + added));
  }
}
