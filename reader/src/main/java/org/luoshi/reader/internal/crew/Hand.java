package org.luoshi.reader.internal.crew;

import java.util.concurrent.RecursiveAction;

/** One more of a crew. */
final class Hand extends RecursiveAction {
  private static final long serialVersionUID = 1L;

  private final transient Parts parts;

  Hand(Parts parts) {
    this.parts = parts;
  }

  @Override
  protected void compute() {
    parts.take();
  }
}
