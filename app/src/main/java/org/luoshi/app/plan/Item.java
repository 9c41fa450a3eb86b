package org.luoshi.app.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Timing;
import org.luoshi.reader.model.Span;

/**
 * One thing to do in a version of a plan.
 *
 * @param id its number, 0 for one that is not stored yet
 * @param line the same in all versions of a plan; 0 for a new one
 * @param position smaller ones stand higher
 * @param content what is to be done
 * @param headings titles of the headings above it, outermost first
 * @param topic the line of work, or null
 * @param span where it stands in the document's text; null for what was added by hand
 * @param choice whether it was accepted or dropped
 * @param ownerWords whom the document names, in its words
 * @param post whose duty it is to be; null while nobody's
 * @param supports the posts that help
 * @param timing when
 * @param goals its numbers
 * @param acceptance what closes it
 * @param recordKind key of the kind of record that closes it, or null
 * @param counting key of the counting rule, or null
 * @param barred the reader's rule that forbids its adoption, or null
 * @param carriedFrom the duty of an earlier plan that it goes on with, or null
 * @param edition grows with every change
 */
public record Item(
    long id,
    long line,
    double position,
    String content,
    List<String> headings,
    @Nullable String topic,
    @Nullable Span span,
    Choice choice,
    List<String> ownerWords,
    @Nullable Long post,
    List<Long> supports,
    Timing timing,
    List<Goal> goals,
    String acceptance,
    @Nullable String recordKind,
    @Nullable String counting,
    @Nullable String barred,
    @Nullable Long carriedFrom,
    int edition) {
  /** What a review has decided. */
  public enum Choice {
    OPEN,
    ACCEPTED,
    DROPPED
  }

  /** Lists are copied. */
  public Item {
    headings = List.copyOf(headings);
    ownerWords = List.copyOf(ownerWords);
    supports = List.copyOf(supports);
    goals = List.copyOf(goals);
  }
}
