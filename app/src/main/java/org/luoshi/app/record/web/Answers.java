package org.luoshi.app.record.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Told;
import org.luoshi.app.record.Saved;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is told after a record was saved, corrected or voided. */
final class Answers {
  private Answers() {}

  /** The words of {@code key}, with {@code .closed} and {@code .open} for what became of that. */
  static void told(RedirectAttributes redirect, Saved saved, String key) {
    int closed = saved.closed().size();
    String words = key + (closed > 0 ? ".closed" : "") + (saved.reopened() > 0 ? ".open" : "");
    Told.done(redirect, words, closed, saved.reopened());
    if (!saved.already().isEmpty()) {
      Told.refused(
          redirect,
          "record.already",
          saved.already().stream()
              .map(one -> one.due() + "（" + one.closedOn() + by(one.by()) + "）")
              .collect(Collectors.joining("、")));
    }
  }

  private static String by(@Nullable String name) {
    return name == null ? "" : " " + name;
  }
}
