package org.luoshi.app.duty;

/**
 * A way to go on from an occurrence, offered before the others. A later stage adds one as a bean.
 */
public interface OccurrenceAction {
  /** Key of its words. */
  String key();

  /** Name of the right it needs. */
  String right();

  /** Whether it is for occurrences that are open, or else for those that are closed. */
  boolean forOpen();

  /** Where it leads. */
  String path(long occurrence);
}
