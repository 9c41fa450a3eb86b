package org.luoshi.cli;

/** Exit statuses. */
final class Exit {
  /** Everything was done. */
  static final int FINE = 0;

  /** A file was refused or could not be read, or the output could not be written. */
  static final int REFUSED = 1;

  /** The command was used wrongly; nothing was done. */
  static final int USAGE = 2;

  private Exit() {}
}
