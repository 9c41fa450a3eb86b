package org.luoshi.reader.internal.repair;

import java.util.Arrays;
import java.util.Map;
import org.luoshi.reader.model.Repair;

/** Writes the next version of a text from left to right; what is not mentioned is kept. */
public final class Editor {
  private static final int[] NONE = {};

  private final CleanText from;
  private final StringBuilder out = new StringBuilder();
  private final Map<Repair, Integer> repairs;
  private int[] start = NONE;
  private int[] end = NONE;
  private int done;
  private boolean changed;

  Editor(CleanText from) {
    this.from = from;
    this.repairs = from.counted();
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
    repairs.merge(kind, 1, Integer::sum);
    return layOut(first, last, by);
  }

  /** Like {@link #replace}, for what is no damage, such as another way to end a line. */
  Editor layOut(int first, int last, String by) {
    keepTo(first);
    changed = true;
    done = last;
    int at = grow(by.length());
    if (by.length() == last - first) {
      from.copyMap(first, by.length(), start, end, at);
    } else if (!by.isEmpty()) {
      int[] raw = from.rawStretch(first, last);
      Arrays.fill(start, at, at + by.length(), raw[0]);
      Arrays.fill(end, at, at + by.length(), raw[1]);
    }
    out.append(by);
    return this;
  }

  private void keepTo(int position) {
    if (position > done) {
      int at = grow(position - done);
      from.copyMap(done, position - done, start, end, at);
      out.append(from.text(), done, position);
      done = position;
    }
  }

  /** Makes room for {@code more} characters; gives the position of the first. */
  private int grow(int more) {
    int length = out.length();
    if (length + more > start.length) {
      int room = Math.max(length + more, Math.min(from.length() + 16, Integer.MAX_VALUE - 16));
      room = length + more > from.length() ? Math.max(room, length + length / 2 + more) : room;
      start = Arrays.copyOf(start, room);
      end = Arrays.copyOf(end, room);
    }
    return length;
  }

  /** The new version; the old one when nothing was changed. */
  public CleanText build() {
    if (!changed) {
      return from;
    }
    keepTo(from.length());
    int length = out.length();
    return from.next(
        out.toString(), Arrays.copyOf(start, length), Arrays.copyOf(end, length), repairs);
  }
}
