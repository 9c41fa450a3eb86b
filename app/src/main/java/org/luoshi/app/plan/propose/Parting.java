package org.luoshi.app.plan.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Line;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.CleanedText;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

/**
 * Parts a commitment where it says several times: 每月召开支委会，每季度召开党员大会 are two things to do, each
 * beside its words.
 */
final class Parting {
  private static final String MARKS = "，,；;。：:";

  /** A sentence that says more times is left whole, without any of them. */
  private static final int MOST = 60;

  private static final String LIST_MARKS = "、和及与并";

  private static final Pattern DAY = Pattern.compile("(?:\\d{4}|-)-\\d{2}-\\d{2}");

  private final CleanedText clean;
  private final Commitment commitment;
  private final List<Time> times = new ArrayList<>();

  private Parting(CleanedText clean, Commitment commitment) {
    this.clean = clean;
    this.commitment = commitment;
  }

  /** A time that is said, in the order of the text. */
  private record Time(
      Span span, String what, @Nullable Cadence cadence, @Nullable TimeWindow window) {
    static Time of(Cadence cadence) {
      return new Time(cadence.span(), cadence.what(), cadence, null);
    }

    static Time of(TimeWindow window) {
      return new Time(window.span(), window.what(), null, window);
    }

    /** A time by the clock is on the day said before it: 5月4日8:30集合，9:00出发. */
    Time onDayOf(Time before) {
      if (window == null || before.window() == null || !isClock()) {
        return this;
      }
      Matcher day = DAY.matcher(Objects.requireNonNullElse(before.window().start(), ""));
      return day.lookingAt() ? new Time(span, what, null, on(day.group(), window)) : this;
    }

    boolean isClock() {
      return window != null && window.start() != null && window.start().startsWith("T");
    }

    private static TimeWindow on(String day, TimeWindow clock) {
      return new TimeWindow(
          clock.span(),
          clock.quote(),
          clock.what(),
          day + clock.start(),
          clock.end() == null ? null : day + clock.end(),
          clock.part(),
          clock.past(),
          clock.inherited());
    }

    boolean isRange() {
      return window != null && window.start() != null && !window.start().equals(window.end());
    }
  }

  /** The parts of a commitment, in order; at least one. */
  static List<Part> of(CleanedText clean, Commitment commitment) {
    return new Parting(clean, commitment).parts();
  }

  private List<Part> parts() {
    Stream.concat(
            commitment.cadences().stream().map(Time::of),
            commitment.windows().stream()
                .filter(window -> !window.inherited() && !window.past())
                .map(Time::of))
        .sorted(Comparator.comparingInt(time -> time.span().start()))
        .forEach(this::add);
    if (times.size() < 2 || times.size() > MOST) {
      Time only = times.size() == 1 ? times.getFirst() : null;
      return List.of(part(only, trimmed(commitment.text()), commitment.span(), true));
    }
    int[] starts = starts();
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at < times.size(); at++) {
      parts.add(part(at, starts));
    }
    return parts;
  }

  /** A stretch of time bounds the rhythm that follows it: 从4月起每月评比一次, 11月至次年2月每周巡查两次. */
  private void add(Time said) {
    Time last = times.isEmpty() ? null : times.getLast();
    Time time = last == null ? said : said.onDayOf(last);
    if (last != null && last.isRange() && last.cadence() == null && time.cadence() != null) {
      times.set(
          times.size() - 1, new Time(time.span(), time.what(), time.cadence(), last.window()));
    } else if (last != null
        && last.cadence() != null
        && last.window() == null
        && inside(last, time)) {
      times.set(
          times.size() - 1, new Time(last.span(), last.what(), last.cadence(), time.window()));
    } else {
      times.add(time);
    }
  }

  /** Whether a window stands in the words of the cadence before it: 每周（3月至5月）巡查一次. */
  private static boolean inside(Time cadence, Time window) {
    return window.isRange() && window.span().start() < cadence.span().end();
  }

  /** Where in the clean text each part begins: after the mark before its time. */
  private int[] starts() {
    String text = clean.text();
    int[] starts = new int[times.size()];
    starts[0] = clean.at(commitment.span().start());
    for (int at = 1; at < starts.length; at++) {
      int earliest = clean.at(times.get(at - 1).span().start()) + 1;
      int from = clean.at(times.get(at).span().start());
      int mark = last(text, MARKS, earliest, from);
      mark = mark < 0 ? last(text, LIST_MARKS, earliest, from) : mark;
      boolean clock = mark < 0 && times.get(at).isClock();
      starts[at] = clock ? from : mark < 0 ? starts[at - 1] : mark + 1;
    }
    return starts;
  }

  /** Whether a colon stands in a time of day, such as 7：58. */
  private static boolean isInClock(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static int last(String text, String marks, int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      if (marks.indexOf(text.charAt(at)) >= 0 && !isInClock(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private Part part(int at, int[] starts) {
    int next = at + 1;
    while (next < starts.length && starts[next] <= starts[at]) {
      next++;
    }
    int end = clean.at(commitment.span().end());
    int to = next < starts.length ? starts[next] : end;
    int from = isListed(at) ? starts[firstListed(at)] : starts[at];
    to = isListed(at) ? listEnd(at, starts, end) : to;
    String content = trimmed(Line.clean(clean.text().substring(from, Math.max(from, to))));
    if (content.isEmpty()) {
      return part(times.get(at), commitment.text(), commitment.span(), at == 0);
    }
    return part(times.get(at), content, clean.span(from, to), at == 0);
  }

  /** Whether a time is one of several in a list, all of the same doing: 端午节、中秋节走访老人. */
  private boolean isListed(int at) {
    return (at > 0 && sameDoing(at - 1)) || (at + 1 < times.size() && sameDoing(at));
  }

  private boolean sameDoing(int at) {
    Time one = times.get(at);
    Time other = times.get(at + 1);
    return one.cadence() == null
        && other.cadence() == null
        && !one.what().isEmpty()
        && one.what().equals(other.what());
  }

  private int firstListed(int at) {
    int first = at;
    while (first > 0 && sameDoing(first - 1)) {
      first--;
    }
    return first;
  }

  private int listEnd(int at, int[] starts, int end) {
    int last = at;
    while (last + 1 < times.size() && sameDoing(last)) {
      last++;
    }
    return last + 1 < starts.length ? starts[last + 1] : end;
  }

  private static String trimmed(String words) {
    int to = words.length();
    while (to > 0 && (MARKS + "、").indexOf(words.charAt(to - 1)) >= 0) {
      to--;
    }
    String kept = words.substring(0, to);
    return kept.endsWith("以及") ? kept.substring(0, to - 2) : kept;
  }

  private Part part(@Nullable Time time, String content, Span span, boolean first) {
    boolean whole = span.equals(commitment.span());
    List<Target> targets =
        commitment.targets().stream()
            .filter(target -> whole || inside(span, target.span()) || (first && target.inherited()))
            .toList();
    return new Part(
        content, span, time == null ? null : time.cadence(), window(time), targets, owners(span));
  }

  /** Its own window, or what a heading gives. */
  private @Nullable TimeWindow window(@Nullable Time time) {
    if (time != null && time.window() != null) {
      return time.window();
    }
    return commitment.windows().stream()
        .filter(window -> window.inherited() && !window.past())
        .findFirst()
        .orElse(null);
  }

  /** Those of the part; where it names nobody, those before the first time, or from a heading. */
  private List<Owner> owners(Span span) {
    List<Owner> own =
        commitment.owners().stream()
            .filter(owner -> !owner.inherited() && inside(span, owner.span()))
            .toList();
    if (!own.isEmpty()) {
      return own;
    }
    int first = times.isEmpty() ? Integer.MAX_VALUE : times.getFirst().span().start();
    return commitment.owners().stream()
        .filter(owner -> owner.inherited() || owner.span().start() < first)
        .toList();
  }

  private static boolean inside(Span outer, Span inner) {
    return inner.start() >= outer.start() && inner.end() <= outer.end();
  }
}
