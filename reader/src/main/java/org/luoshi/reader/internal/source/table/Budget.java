package org.luoshi.reader.internal.source.table;

import org.luoshi.reader.internal.source.CannotRead;

/**
 * Bounds what is kept of a document in memory while it is read: its text, and a little for each
 * paragraph or cell, so that a million empty ones do not fill the machine either.
 */
public final class Budget {
  private static final int BYTES_PER_PIECE = 32;

  private final long limit;
  private long left;

  /** A budget of {@code limit} bytes. */
  public Budget(long limit) {
    this.limit = limit;
    this.left = limit;
  }

  /**
   * Charges a paragraph or cell.
   *
   * @throws CannotRead when the budget is spent
   */
  public void spend(CharSequence text) throws CannotRead {
    left -= text.length() + BYTES_PER_PIECE;
    if (left + BYTES_PER_PIECE < 0) {
      throw CannotRead.tooLarge(limit);
    }
  }
}
