package org.luoshi.app.duty.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.luoshi.app.duty.History;
import org.luoshi.app.plan.GoalWords;
import org.luoshi.app.plan.Goals;
import org.springframework.stereotype.Component;

/** The history of a duty, where goals, kinds and rules stand by their names and not as kept. */
@Component
class ChangeNames {
  private final History history;
  private final Goals goals;
  private final RecordNames names;

  ChangeNames(History history, Goals goals, RecordNames names) {
    this.history = history;
    this.goals = goals;
    this.names = names;
  }

  /** What happened to a duty, the latest first. */
  List<History.Change> of(long duty) {
    return history.of(duty).stream().map(this::named).toList();
  }

  /** The same, put into words. */
  History.Change named(History.Change change) {
    if (!change.kind().equals("changed") || change.words().size() != 3) {
      return change;
    }
    List<String> words = new ArrayList<>(change.words());
    words.set(1, name(words.get(0), words.get(1)));
    words.set(2, name(words.get(0), words.get(2)));
    return new History.Change(change.kind(), words, change.by(), change.at());
  }

  private String name(String field, String kept) {
    return kept.isEmpty()
        ? kept
        : switch (field) {
          case "goals" -> GoalWords.of(goals.read(kept));
          case "kind" -> Objects.requireNonNullElse(names.kind(kept), kept);
          case "counting" -> Objects.requireNonNullElse(names.counting(kept), kept);
          default -> kept;
        };
  }
}
