package org.luoshi.app.plan.propose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.model.TimeWindow;

/**
 * Headings that only say when or who for what stands below them: 动手整治阶段（4月1日至6月底）. They are nothing
 * to do by themselves.
 */
final class Givers {
  private static final Pattern PHASE = Pattern.compile("阶段|步骤|时限|时间安排|[）)]$");

  /** A name of a few words, and what stands in brackets after it: 总结表彰（12月）. */
  private static final Pattern NAMED =
      Pattern.compile("[^，。；：（(]{2,20}[（(]([^（）()]{2,40})[）)][。：]?");

  private final Set<Span> given = new HashSet<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Commitment> commitments;
  private final int end;

  private Givers(Plan plan) {
    commitments = plan.commitments();
    end = plan.span().end();
  }

  static Givers of(Plan plan) {
    Givers givers = new Givers(plan);
    plan.commitments().forEach(commitment -> inherited(commitment).forEach(givers.given::add));
    givers.add(plan.outline());
    return givers;
  }

  private static Stream<Span> inherited(Commitment commitment) {
    return Stream.concat(
        commitment.windows().stream().filter(TimeWindow::inherited).map(TimeWindow::span),
        commitment.owners().stream().filter(Owner::inherited).map(Owner::span));
  }

  private void add(List<Heading> level) {
    for (Heading heading : level) {
      headings.add(heading);
      add(heading.children());
    }
  }

  /** Whether a commitment is such a heading. */
  boolean holds(Commitment commitment) {
    for (int at = 0; at < headings.size(); at++) {
      Span heading = headings.get(at).span();
      if (heading.start() <= commitment.span().start()
          && commitment.span().end() <= heading.end() + 1) {
        return gives(commitment) || (isDated(commitment) && hasMore(at));
      }
    }
    return false;
  }

  private boolean gives(Commitment commitment) {
    return PHASE.matcher(commitment.text()).find()
        && Stream.concat(
                commitment.windows().stream().map(TimeWindow::span),
                commitment.owners().stream().map(Owner::span))
            .anyMatch(given::contains);
  }

  /** Whether it is a name with nothing but a time in brackets. */
  private static boolean isDated(Commitment commitment) {
    Matcher named = NAMED.matcher(commitment.text().strip());
    return named.matches()
        && commitment.targets().isEmpty()
        && commitment.cadences().isEmpty()
        && commitment.windows().stream()
            .anyMatch(window -> !window.inherited() && named.group(1).contains(window.quote()));
  }

  /** Whether something to do stands below the heading. */
  private boolean hasMore(int at) {
    Heading heading = headings.get(at);
    int next =
        headings.subList(at + 1, headings.size()).stream()
            .filter(other -> other.level() <= heading.level())
            .mapToInt(other -> other.span().start())
            .findFirst()
            .orElse(end);
    return commitments.stream()
        .map(Commitment::span)
        .anyMatch(below -> below.start() > heading.span().end() && below.end() <= next);
  }
}
