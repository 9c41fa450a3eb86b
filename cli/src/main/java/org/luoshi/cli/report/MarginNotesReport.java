package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.luoshi.cli.report.Messages.Language;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Finding.Severity;
import org.luoshi.reader.model.MarginRule;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;

/** The margin notes as a person reads them: file:line:column, what it is, what to do. */
public final class MarginNotesReport {
  private final Messages messages;
  private final Writer out;
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private int plans;

  /** A report written to {@code out}. */
  public MarginNotesReport(Messages messages, Writer out) {
    this.messages = messages;
    this.out = out;
  }

  /** Reports the notes of one file. */
  public void file(PlanFile file, List<MarginNote> notes) throws IOException {
    plans += file.plans().size();
    int shown = 0;
    for (MarginNote note : notes) {
      if (note.plan() != shown) {
        shown = note.plan();
        line(messages.get("lint.plan", file.file(), shown, title(file.plans().get(shown - 1))));
      }
      note(file.file(), note);
    }
  }

  private String title(Plan plan) {
    return plan.title().isEmpty() ? messages.get("plan.untitled") : plan.title();
  }

  private void note(String file, MarginNote note) throws IOException {
    Finding finding = note.finding();
    counts.merge(finding.severity(), 1, Integer::sum);
    line(
        messages.get(
            "lint.note",
            file + ":" + note.line() + ":" + note.column(),
            messages.get("severity." + finding.severity().word()),
            chinese() ? finding.message() : finding.english(),
            finding.rule()));
    if (!note.quote().isEmpty()) {
      line(messages.get("lint.quote", note.quote()));
    }
    String advice = chinese() ? finding.advice() : finding.englishAdvice();
    if (!advice.isEmpty()) {
      line(messages.get("lint.advice", advice));
    }
  }

  /** Ends the report with the number of notes. */
  public void end() throws IOException {
    line(
        messages.get(
            "lint.total",
            plans,
            counts.getOrDefault(Severity.ERROR, 0),
            counts.getOrDefault(Severity.WARNING, 0),
            counts.getOrDefault(Severity.INFO, 0)));
  }

  /** Lists the rules with their texts. */
  public void rules(List<MarginRule> rules) throws IOException {
    for (MarginRule rule : rules) {
      String limit = rule.limit() == 0 ? "" : messages.get("lint.limit", rule.limit());
      line(
          messages.get(
              "lint.rule",
              rule.id(),
              messages.get("severity." + rule.severity().word()),
              (chinese() ? rule.name() : rule.englishName()) + limit));
      line(messages.get("lint.advice", chinese() ? rule.advice() : rule.englishAdvice()));
    }
  }

  private boolean chinese() {
    return messages.language() == Language.ZH;
  }

  private void line(String text) throws IOException {
    int indent = 0;
    while (indent < text.length() && text.charAt(indent) == ' ') {
      indent++;
    }
    out.write(text.substring(0, indent));
    out.write(Printable.line(text));
    out.write('\n');
  }
}
