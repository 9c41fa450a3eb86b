package org.luoshi.app.plan.propose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Line;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Span;

/** The headings above a place. */
final class HeadingPath {
  private static final int MOST = 100;

  private HeadingPath() {}

  /** Label and title of each heading above a stretch of text, outermost first. */
  static List<String> of(List<Heading> outline, Span span) {
    List<String> path = new ArrayList<>();
    List<Heading> level = outline;
    for (Heading above = last(level, span); above != null; above = last(level, span)) {
      path.add(words(above));
      level = above.children();
    }
    return path;
  }

  private static @Nullable Heading last(List<Heading> level, Span span) {
    Heading last = null;
    for (Heading heading : level) {
      if (heading.span().end() <= span.start()) {
        last = heading;
      }
    }
    return last;
  }

  private static String words(Heading heading) {
    String label = heading.label() == null ? "" : heading.label();
    String words = Line.clean(label + heading.heading());
    return words.codePointCount(0, words.length()) <= MOST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, MOST)) + "…";
  }
}
