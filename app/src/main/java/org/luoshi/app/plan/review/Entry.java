package org.luoshi.app.plan.review;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.plan.Goal;
import org.luoshi.app.plan.Item;

/**
 * What somebody who reviews an item may say of it.
 *
 * @param content what is to be done
 * @param post whose duty it is to be; null for nobody's yet
 * @param supports the posts that help
 * @param timing when
 * @param goals its numbers
 * @param acceptance what closes it
 * @param recordKind key of a kind of record, or null
 * @param counting key of a counting rule, or null
 * @param topic key of a line of work, or null
 * @param headings what stands above it, outermost first
 */
public record Entry(
    String content,
    @Nullable Long post,
    List<Long> supports,
    Timing timing,
    List<Goal> goals,
    String acceptance,
    @Nullable String recordKind,
    @Nullable String counting,
    @Nullable String topic,
    List<String> headings) {
  /** Most characters of a content. */
  public static final int CONTENT = 2_000;

  /** Most characters of an acceptance. */
  public static final int ACCEPTANCE = 500;

  /** Most characters of a heading; as many as a reading keeps, and its ellipsis. */
  public static final int HEADING = 101;

  private static final int TOPIC = 40;
  private static final int MOST_SUPPORTS = 20;
  private static final int MOST_HEADINGS = 9;

  /** Lists are copied. */
  public Entry {
    supports = List.copyOf(supports);
    goals = List.copyOf(goals);
    headings = List.copyOf(headings);
  }

  /** What an item says now. */
  public static Entry of(Item item) {
    return new Entry(
        item.content(),
        item.post(),
        item.supports(),
        item.timing(),
        item.goals(),
        item.acceptance(),
        item.recordKind(),
        item.counting(),
        item.topic(),
        item.headings());
  }

  /** Nothing but a content. */
  public static Entry of(String content) {
    return new Entry(
        content, null, List.of(), new Timing.Unsaid(), List.of(), "", null, null, null, List.of());
  }

  /**
   * The same as it is kept: texts cleaned, a post that leads does not help, too.
   *
   * @throws Refused when something is missing or too long
   */
  Entry clean() {
    List<Long> helping =
        supports.stream().filter(id -> !Objects.equals(id, post)).distinct().toList();
    if (helping.size() > MOST_SUPPORTS) {
      throw new Refused("supports", "review.fault.supports", MOST_SUPPORTS);
    }
    return new Entry(
        Line.name("content", content, CONTENT),
        post,
        helping,
        timing,
        goals,
        acceptance.isBlank() || Line.clean(clip(acceptance)).isEmpty()
            ? ""
            : Line.name("acceptance", acceptance, ACCEPTANCE),
        recordKind,
        counting,
        topic == null ? null : Line.name("topic", topic, TOPIC),
        cleanHeadings());
  }

  private List<String> cleanHeadings() {
    List<String> kept =
        headings.stream()
            .filter(heading -> !Line.clean(clip(heading)).isEmpty())
            .map(heading -> Line.name("headings", heading, HEADING))
            .toList();
    if (kept.size() > MOST_HEADINGS) {
      throw new Refused("headings", "review.fault.headings", MOST_HEADINGS);
    }
    return kept;
  }

  private static String clip(String text) {
    return text.substring(0, Math.min(text.length(), 20 * ACCEPTANCE));
  }

  /** The same with another post. */
  Entry withPost(@Nullable Long other) {
    return new Entry(
        content, other, supports, timing, goals, acceptance, recordKind, counting, topic, headings);
  }

  /** The same below other headings, in another line of work. */
  Entry at(@Nullable String line, List<String> above) {
    return new Entry(
        content, post, supports, timing, goals, acceptance, recordKind, counting, line, above);
  }
}
