package org.luoshi.reader.internal.outline;

import org.jspecify.annotations.Nullable;

/** A piece on its way into the outline. */
final class Entry {
  final Piece piece;
  final @Nullable HeadingText offer;

  /** Its place among the styles; 0 when it has no label and is no marked heading. */
  int rank;

  /** Depth in the stack of label styles, from 1; 0 when it has none. */
  int level;

  /** Whether text of its own follows on the lines below it. */
  boolean body;

  /** Whether it is taken as a heading. */
  boolean heading;

  Entry(Piece piece, @Nullable HeadingText offer) {
    this.piece = piece;
    this.offer = offer;
  }

  /** The style of its label, or of the heading the format marks; null for anything else. */
  @Nullable LabelStyle style() {
    if (piece.label() != null) {
      return piece.label().style();
    }
    return offer == null ? null : LabelStyle.marked(piece.line().marked());
  }

  boolean runIn() {
    return offer != null && offer.runIn();
  }
}
