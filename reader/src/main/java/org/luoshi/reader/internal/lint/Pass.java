package org.luoshi.reader.internal.lint;

/** One family of margin rules. */
interface Pass {
  /** Notes what it finds in {@code manuscript}. */
  void read(Manuscript manuscript, Notes notes);
}
