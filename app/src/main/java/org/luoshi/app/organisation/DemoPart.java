package org.luoshi.app.organisation;

/**
 * What a later stage adds to the demonstration once the county is there: in the same transaction,
 * seeing everything, in the order of Spring's {@code @Order}.
 */
public interface DemoPart {
  /** Adds it. */
  void fill();
}
