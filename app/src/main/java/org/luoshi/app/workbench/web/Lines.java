package org.luoshi.app.workbench.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.luoshi.app.duty.OccurrenceAction;
import org.luoshi.app.workbench.Almanac;
import org.luoshi.app.workbench.Due;
import org.springframework.stereotype.Component;

/** Makes lines of what is due. */
@Component
class Lines {
  private final Almanac almanac;
  private final List<OccurrenceAction> actions;

  Lines(Almanac almanac, List<OccurrenceAction> actions) {
    this.almanac = almanac;
    this.actions = List.copyOf(actions);
  }

  List<Line> of(List<Due> dues, LocalDate today) {
    return dues.stream().map(due -> of(due, today)).toList();
  }

  Line of(Due due, LocalDate today) {
    LocalDate day = due.day();
    boolean off = due.dated() && !almanac.isWorked(day);
    return new Line(
        due,
        ChronoUnit.DAYS.between(today, day),
        day.getYear() != today.getYear(),
        off ? almanac.workedOrBefore(day) : null,
        actions.stream().filter(action -> action.forOpen() && due.isOpen()).toList(),
        almanac.isProvisional(day.getYear()));
  }
}
