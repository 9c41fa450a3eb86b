package org.luoshi.reader.internal.assemble;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reader.internal.match.Found;
import org.luoshi.reader.model.Cadence;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Owner;
import org.luoshi.reader.model.Span;
import org.luoshi.reader.model.Target;
import org.luoshi.reader.model.TimeWindow;

/** A commitment while it may still inherit an owner or a window. */
final class Draft {
  private final Place place;
  private final String text;
  private final Span span;
  private final Commitment.Mode mode;
  private final List<Target> targets = new ArrayList<>();
  private final List<Cadence> cadences = new ArrayList<>();
  private final List<TimeWindow> windows = new ArrayList<>();
  private final List<Owner> owners = new ArrayList<>();
  private final List<TimeWindow> givenWindows = new ArrayList<>();
  private final List<Owner> givenOwners = new ArrayList<>();

  Draft(Place place, String text, Span span, Commitment.Mode mode) {
    this.place = place;
    this.text = text;
    this.span = span;
    this.mode = mode;
  }

  /**
   * Adds what was found; what ends by {@code givenUntil} (clean text) may be inherited by others.
   */
  void add(Expressions expressions, int givenUntil) {
    for (Found<Target> target : expressions.targets()) {
      targets.add(target.value());
    }
    for (Found<Cadence> cadence : expressions.cadences()) {
      cadences.add(cadence.value());
    }
    for (Found<TimeWindow> window : expressions.windows()) {
      windows.add(window.value());
      if (window.end() <= givenUntil) {
        givenWindows.add(inherited(window.value()));
      }
    }
    for (Found<Owner> owner : expressions.owners()) {
      owners.add(owner.value());
      if (owner.end() <= givenUntil) {
        givenOwners.add(inherited(owner.value()));
      }
    }
  }

  void add(Owner owner) {
    owners.add(owner);
  }

  Place place() {
    return place;
  }

  boolean gives() {
    return !givenWindows.isEmpty() || !givenOwners.isEmpty();
  }

  /** Takes over what a heading above gives, where it has none of its own. */
  void inheritFromAbove(Draft heading) {
    if (windows.isEmpty()) {
      windows.addAll(heading.givenWindows);
    }
    if (owners.isEmpty()) {
      owners.addAll(heading.givenOwners);
    }
  }

  /** Takes over what a field beside it gives; several fields may give owners: 牵头单位, 配合单位. */
  void inheritFromBeside(Draft field) {
    if (windows.stream().allMatch(TimeWindow::inherited)) {
      windows.addAll(field.givenWindows);
    }
    if (owners.stream().allMatch(Owner::inherited)) {
      owners.addAll(field.givenOwners);
    }
  }

  static TimeWindow inherited(TimeWindow w) {
    return new TimeWindow(
        w.span(), w.quote(), w.what(), w.start(), w.end(), w.part(), w.past(), true);
  }

  static Owner inherited(Owner o) {
    return new Owner(o.span(), o.quote(), o.who(), o.role(), o.what(), true);
  }

  Commitment commitment() {
    return new Commitment(text, span, place.path(), mode, targets, cadences, windows, owners);
  }
}
