package org.luoshi.reader.internal.repair;

/**
 * How the writer of a text ends items: some leave out the stop, some put ， where a stop belongs.
 * Such an end shows itself by the label of the next item; where labels follow more often than
 * anything else, an open end says nothing about a broken line.
 */
final class Habits {
  private final boolean comma;
  private final boolean nothing;

  private Habits(int comma, int nothing) {
    this.comma = comma > 0;
    this.nothing = nothing > 0;
  }

  static Habits of(String text) {
    int comma = 0;
    int nothing = 0;
    TextLine before = null;
    for (int start = 0; start < text.length(); ) {
      int end = Han.lineEnd(text, start);
      TextLine line = TextLine.of(text, start, end);
      if (!line.isBlank()) {
        if (before != null && !before.isClosed(text)) {
          int vote = LineStart.begins(text, line.start()) ? 1 : -1;
          boolean pauses = before.pauses(text);
          comma += pauses ? vote : 0;
          nothing += pauses || before.readsLikeHeading(text) ? 0 : vote;
        }
        before = line;
      }
      start = end + 1;
    }
    return new Habits(comma, nothing);
  }

  /** Whether items end with ， or 、 more often than lines break there. */
  boolean endsItemsWithComma() {
    return comma;
  }

  /** Whether items of running text end without any stop more often than lines break there. */
  boolean endsItemsWithoutStop() {
    return nothing;
  }
}
