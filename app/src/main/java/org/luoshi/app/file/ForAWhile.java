package org.luoshi.app.file;

/** A stage's rows that name files for a while only, such as those of a form that is not saved. */
public interface ForAWhile {
  /** Drops those whose time is over. */
  void drop();
}
