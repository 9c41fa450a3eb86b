package org.luoshi.reader.internal.repair;

import org.luoshi.reader.model.Repair;

/** Writes the next version of a text from left to right; what is not mentioned is kept. */
public final class Editor {
  private final CleanText from;
  private final RawMap.Writer map;
  private final StringBuilder out;
  private final Tally repairs;
  private int done;
  private boolean changed;

  Editor(CleanText from) {
    this.from = from;
    this.map = from.mapWriter();
    this.repairs = from.counted();
    this.out = new StringBuilder(from.length());
  }

  /** Leaves out {@code first} to {@code last} (exclusive); counts one repair. */
  public Editor drop(int first, int last, Repair kind) {
    return replace(first, last, "", kind);
  }

  /**
   * Puts {@code by} in the place of {@code first} to {@code last} (exclusive), all of which it then
   * stands for; counts one repair.
   */
  public Editor replace(int first, int last, String by, Repair kind) {
    repairs.add(kind, 1);
    return layOut(first, last, by);
  }

  /** Like {@link #replace}, for what is no damage, such as another way to end a line. */
  Editor layOut(int first, int last, String by) {
    keepTo(first);
    changed = true;
    done = last;
    if (by.length() == last - first) {
      map.keep(first, last);
    } else if (!by.isEmpty()) {
      map.stand(by.length(), first, last);
    }
    out.append(by);
    return this;
  }

  private void keepTo(int position) {
    if (position > done) {
      map.keep(done, position);
      out.append(from.text(), done, position);
      done = position;
    }
  }

  /** The new version; the old one when nothing was changed. */
  public CleanText build() {
    if (!changed) {
      return from;
    }
    keepTo(from.length());
    return from.next(out.toString(), map.map(), repairs);
  }
}
