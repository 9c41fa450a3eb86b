package org.luoshi.reader.internal.source.html;

/** Text that flows: white space of the source is one space, or none between Chinese characters. */
final class FlowText {
  private final StringBuilder text = new StringBuilder();
  private boolean space;
  private boolean feed;

  void append(String source) {
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        space = true;
        feed |= c == '\n' || c == '\r';
      } else {
        pendingSpace(c);
        text.append(c);
      }
    }
  }

  private void pendingSpace(char next) {
    boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    if (space && !begins) {
      boolean chinese = next >= 0x2E80 && text.charAt(text.length() - 1) >= 0x2E80;
      text.append(feed && chinese ? "" : " ");
    }
    space = false;
    feed = false;
  }

  /** The author's own line break. */
  void lineBreak() {
    text.append('\n');
    space = false;
    feed = false;
  }

  /** The text so far without white space around it; begins anew. */
  String take() {
    String taken = text.toString().replaceAll("\n{2,}", "\n").strip();
    text.setLength(0);
    space = false;
    feed = false;
    return taken;
  }
}
