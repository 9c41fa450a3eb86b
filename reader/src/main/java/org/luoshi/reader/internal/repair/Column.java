package org.luoshi.reader.internal.repair;

/**
 * The column at which a whole text is wrapped, if it is: of the lines that end without a stop most
 * are equally long, and hardly a line is longer. Counted in columns, two for a Chinese character.
 */
final class Column {
  private static final int WIDEST = 200;
  private static final int NARROWEST = 30;

  /** What a line may lack: a wide character or a number that did not fit. */
  private static final int SLACK = 5;

  /** So many lines at least show that a text is wrapped. */
  private static final int FEWEST = 4;

  private final String text;
  private final int width;

  private Column(String text, int width) {
    this.text = text;
    this.width = width;
  }

  static Column of(String text) {
    int[] open = new int[WIDEST + 1];
    int[] all = new int[WIDEST + 1];
    for (int start = 0; start < text.length(); ) {
      int end = Han.lineEnd(text, start);
      TextLine line = TextLine.of(text, start, end);
      if (!line.isBlank()) {
        int columns = Math.min(WIDEST, end - start > WIDEST ? WIDEST : line.columns(text));
        all[columns]++;
        open[columns] += line.isClosed(text) ? 0 : 1;
      }
      start = end + 1;
    }
    return new Column(text, width(open, all));
  }

  private static int width(int[] open, int[] all) {
    int best = 0;
    int most = 0;
    for (int width = NARROWEST; width < WIDEST; width++) {
      int full = sum(open, width - SLACK + 1, width);
      if (full >= most) {
        most = full;
        best = width;
      }
    }
    int longEnough = sum(open, NARROWEST / 2, WIDEST);
    int longer = sum(all, best + 1, WIDEST);
    boolean wrapped = most >= FEWEST && 3 * most >= 2 * longEnough && 10 * longer <= most;
    return wrapped ? best : 0;
  }

  private static int sum(int[] counts, int from, int to) {
    int sum = 0;
    for (int i = Math.max(0, from); i <= to; i++) {
      sum += counts[i];
    }
    return sum;
  }

  /** Whether the text is wrapped and this line is full. */
  boolean fills(TextLine line) {
    return width > 0 && line.columns(text) > width - SLACK;
  }
}
