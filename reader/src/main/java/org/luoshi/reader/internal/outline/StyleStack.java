package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * The stack of label styles of one plan: the first style is level 1, a deeper style nests, a
 * shallower one goes back up.
 */
final class StyleStack {
  /** A style that is open, and the entries of its run so far. */
  private record Open(LabelStyle style, int rank, List<Entry> run) {}

  private final List<Open> open = new ArrayList<>();
  private final List<List<Entry>> runs = new ArrayList<>();

  /** Where 第二卷 belongs when the text lost its 第一卷: above 1、 lists. */
  private static final int RANK_OF_STEPS = 65;

  /** Sets rank and level of an entry that has a style and files it with its siblings. */
  void place(Entry entry, LabelStyle style) {
    if (style == LabelStyle.BRACKET) {
      entry.level = open.size() + 1;
      newRun().add(entry);
      return;
    }
    int rank = rank(entry, style);
    boolean known = isOpen(style);
    while (!open.isEmpty()
        && (known ? open.getLast().style() != style : rank > 0 && open.getLast().rank() > rank)) {
      open.removeLast();
    }
    if (!known) {
      int under = open.isEmpty() ? 0 : open.getLast().rank();
      open.add(new Open(style, rank > 0 ? rank : under + 1, newRun()));
    } else if (entry.piece.label() != null && entry.piece.label().number() == 1) {
      Open last = open.removeLast();
      open.add(new Open(style, last.rank(), newRun()));
    }
    open.getLast().run().add(entry);
    entry.rank = open.getLast().rank();
    entry.level = open.size();
  }

  private boolean isOpen(LabelStyle style) {
    for (Open each : open) {
      if (each.style() == style) {
        return true;
      }
    }
    return false;
  }

  private static int rank(Entry entry, LabelStyle style) {
    Label label = entry.piece.label();
    boolean later = label != null && label.number() > 1;
    return style == LabelStyle.STEP && later ? RANK_OF_STEPS : style.rank();
  }

  private List<Entry> newRun() {
    List<Entry> run = new ArrayList<>();
    runs.add(run);
    return run;
  }

  /** The runs of siblings, each in order. */
  List<List<Entry>> runs() {
    return runs;
  }
}
