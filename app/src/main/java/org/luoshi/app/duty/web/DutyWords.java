package org.luoshi.app.duty.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.calendar.TimingWords;
import org.luoshi.app.duty.History;
import org.luoshi.app.duty.Occurrence;
import org.luoshi.app.duty.OwnerPost;
import org.luoshi.app.frame.Shell;

/** What the pages of duties say. */
public final class DutyWords {
  private static final int TITLE = 40;
  private static final Set<String> FIELDS =
      Set.of(
          "content",
          "owner",
          "supports",
          "timing",
          "goals",
          "acceptance",
          "topic",
          "kind",
          "counting");

  private DutyWords() {}

  /** The beginning of a text, for titles. */
  public static String title(String content) {
    return content.codePointCount(0, content.length()) <= TITLE
        ? content
        : content.substring(0, content.offsetByCodePoints(0, TITLE)) + "…";
  }

  /** Whom a duty belongs to. */
  public static String owner(Shell shell, @Nullable OwnerPost owner) {
    if (owner == null) {
      return shell.t("duty.owner.none");
    }
    if (owner.name() == null) {
      return shell.t("duty.owner.elsewhere");
    }
    return owner.isGone()
        ? shell.t("duty.owner.gone", owner.name(), String.valueOf(owner.closed()))
        : owner.name();
  }

  /** Such as 2026-10-18 周日. */
  public static String day(Shell shell, LocalDate day) {
    return day + " " + shell.t("duty.weekday." + day.getDayOfWeek().getValue());
  }

  /** The time of day in a run-down; empty where there is none. */
  public static String clock(Shell shell, Occurrence one) {
    if (one.begins() == null) {
      return "";
    }
    return one.ends() == null
        ? shell.t("duty.clock", one.begins().toString())
        : shell.t("duty.clock.to", one.begins().toString(), one.ends().toString());
  }

  /** Something that happened, in words. */
  public static String change(Shell shell, History.Change change) {
    List<String> words = new ArrayList<>(change.words());
    if (change.kind().equals("changed") && words.size() == 3 && FIELDS.contains(words.get(0))) {
      String field = words.get(0);
      words.set(0, shell.t("duty.field." + field));
      words.set(1, value(shell, field, words.get(1)));
      words.set(2, value(shell, field, words.get(2)));
    }
    words.replaceAll(word -> word.isEmpty() ? shell.t("duty.nothing") : word);
    return shell.t("duty.change." + change.kind(), words.toArray());
  }

  private static String value(Shell shell, String field, String kept) {
    try {
      return switch (field) {
        case "timing" -> TimingWords.of(shell, Timing.of(kept));
        case "topic" -> kept.isEmpty() ? kept : shell.words("topic.", kept);
        default -> kept;
      };
    } catch (IllegalArgumentException e) {
      return kept;
    }
  }

  /** When something happened and who did it. */
  public static String by(Shell shell, History.Change change) {
    String at = shell.time(change.at());
    return change.by() == null ? at : shell.t("duty.by", at, Objects.requireNonNull(change.by()));
  }
}
