package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides which pieces of a plan are headings. A run-in title is one; a line of its own is one when
 * text of its own follows or its siblings are headings; a whole sentence in a list is an item.
 */
final class Headings {
  private static final int LONGEST = 60;
  private static final int LONGEST_OF_SIBLINGS = 40;
  private static final int LONGEST_WITHOUT_BODY = 25;

  private Headings() {}

  /** The pieces of one plan, judged. */
  static List<Entry> of(String text, List<Piece> pieces) {
    HeadingReader reader = new HeadingReader(text);
    List<Entry> entries = new ArrayList<>();
    StyleStack stack = new StyleStack();
    for (Piece piece : pieces) {
      Entry entry = new Entry(piece, reader.read(piece));
      entries.add(entry);
      LabelStyle style = entry.style();
      if (style != null) {
        stack.place(entry, style);
      }
    }
    for (int i = 0; i + 1 < entries.size(); i++) {
      entries.get(i).body = leadsTo(entries.get(i), entries.get(i + 1));
    }
    for (List<Entry> run : stack.runs()) {
      judge(run);
    }
    return entries;
  }

  private static boolean leadsTo(Entry entry, Entry next) {
    return entry.level > 0 && (next.level == 0 || next.level > entry.level);
  }

  private static void judge(List<Entry> run) {
    int firm = 0;
    for (Entry entry : run) {
      firm += isFirm(entry, run) ? 1 : 0;
    }
    for (Entry entry : run) {
      entry.heading = entry.offer != null && isHeading(entry, entry.offer, run, firm);
    }
  }

  /** Whether an entry is a heading whatever its siblings are. */
  private static boolean isFirm(Entry entry, List<Entry> run) {
    HeadingText offer = entry.offer;
    if (offer == null || isList(offer)) {
      return false;
    }
    boolean last = run.size() > 1 && run.getLast() == entry;
    return offer.runIn() || entry.piece.line().marked() > 0 || (entry.body && !last);
  }

  private static boolean isList(HeadingText offer) {
    return offer.closed() == '；' || offer.closed() == ';' || offer.length() > LONGEST;
  }

  private static boolean isHeading(Entry entry, HeadingText offer, List<Entry> run, int firm) {
    if (isFirm(entry, run)) {
      return true;
    }
    LabelStyle style = entry.style();
    if (isList(offer) || style == null) {
      return false;
    }
    boolean sentence = offer.closed() == '。' || offer.closed() == '！' || offer.closed() == '!';
    boolean small = style == LabelStyle.CHINESE_PAREN && offer.length() > LONGEST_WITHOUT_BODY;
    boolean coarse = !style.isFine() && !small;
    boolean likeSiblings =
        run.size() > 1 && firm * 2 >= run.size() - 1 && offer.length() <= LONGEST_OF_SIBLINGS;
    return (coarse && !sentence) || (entry.body && firm > 0) || likeSiblings;
  }
}
