package org.luoshi.app.plan.propose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private final Set<Span> given = new HashSet<>();
  private final Set<Span> headings = new HashSet<>();

  private Givers() {}

  static Givers of(Plan plan) {
    Givers givers = new Givers();
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
      headings.add(heading.span());
      add(heading.children());
    }
  }

  /** Whether a commitment is such a heading. */
  boolean holds(Commitment commitment) {
    boolean gives =
        PHASE.matcher(commitment.text()).find()
            && Stream.concat(
                    commitment.windows().stream().map(TimeWindow::span),
                    commitment.owners().stream().map(Owner::span))
                .anyMatch(given::contains);
    return gives
        && headings.stream()
            .anyMatch(
                heading ->
                    heading.start() <= commitment.span().start()
                        && commitment.span().end() <= heading.end() + 1);
  }
}
