package org.luoshi.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luoshi.cli.report.Messages.Language;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.PlanFile;
import org.luoshi.reader.model.Repair;
import org.luoshi.reader.model.Topic;

/**
 * The report a person reads: plan by plan its headings and, below each, the commitments with owner,
 * time, rhythm and number. What the text does not say is shown as missing.
 */
public final class PlanReport {
  private final Messages messages;
  private final Writer out;
  private final CommitmentWords words;
  private final Totals all = new Totals();
  private int files;

  /** A report written to {@code out}. */
  public PlanReport(Messages messages, Writer out) {
    this.messages = messages;
    this.out = out;
    this.words = new CommitmentWords(messages);
  }

  /** Reports one file. */
  public void file(PlanFile file) throws IOException {
    Totals totals = new Totals();
    totals.add(file);
    all.add(file);
    if (files++ > 0) {
      line(0, "");
    }
    String charset = file.charset();
    line(
        0,
        charset == null
            ? messages.get("file.head", file.file(), file.characters(), file.plans().size())
            : messages.get(
                "file.head-charset", file.file(), file.characters(), file.plans().size(), charset));
    Lines lines = new Lines(file.text());
    for (Plan plan : file.plans()) {
      plan(plan, lines);
    }
    line(0, "");
    line(0, file.plans().isEmpty() ? messages.get("file.no-plan") : totals.words(messages));
    line(0, repairs(file.repairs()));
  }

  /** Ends the report: several files are added up. */
  public void end() throws IOException {
    if (files > 1) {
      line(0, "");
      line(0, messages.get("files.total", files) + all.words(messages));
    }
  }

  private void plan(Plan plan, Lines lines) throws IOException {
    line(0, "");
    String title = plan.title().isEmpty() ? messages.get("plan.untitled") : plan.title();
    line(0, messages.get("plan.head", plan.ordinal(), title));
    line(1, facts(plan));
    if (!plan.titleMatchesContent()) {
      line(1, messages.get("plan.title-warning"));
    }
    for (Finding finding : plan.findings()) {
      line(
          1,
          messages.get(
              "plan.finding",
              lines.of(finding.span().start()),
              messages.language() == Language.ZH ? finding.message() : finding.english()));
    }
    body(plan);
  }

  private String facts(Plan plan) {
    List<String> facts = new ArrayList<>();
    facts.add(messages.get("plan.type", messages.get("type." + plan.type().word())));
    Integer year = plan.year();
    facts.add(year == null ? messages.get("plan.no-year") : messages.get("plan.year", year));
    String organisation = plan.organisation();
    facts.add(
        organisation == null
            ? messages.get("plan.no-organisation")
            : messages.get("plan.organisation", organisation));
    if (!plan.topics().isEmpty()) {
      facts.add(messages.get("plan.topics", topics(plan.topics())));
    }
    return String.join(messages.get("separator"), facts);
  }

  private String topics(List<Topic> topics) {
    return topics.stream()
        .map(
            topic ->
                messages.getOr("topic." + topic.topic(), topic.topic())
                    + " "
                    + Math.round(topic.weight() * 100)
                    + "%")
        .collect(Collectors.joining(messages.get("comma")));
  }

  /** Headings and commitments in the order of the text. */
  private void body(Plan plan) throws IOException {
    Deque<Heading> headings = new ArrayDeque<>();
    flatten(plan.outline(), headings);
    int depth = 0;
    for (Commitment commitment : plan.commitments()) {
      while (!headings.isEmpty()
          && headings.getFirst().span().start() <= commitment.span().start()) {
        depth = heading(headings.removeFirst());
      }
      line(depth + 1, words.sentence(commitment));
      String details = words.details(commitment);
      if (!details.isEmpty()) {
        line(depth + 2, details);
      }
    }
    for (Heading heading : headings) {
      heading(heading);
    }
  }

  private int heading(Heading heading) throws IOException {
    String label = heading.label();
    line(heading.level(), (label == null ? "" : label) + heading.heading());
    return heading.level();
  }

  private static void flatten(List<Heading> outline, Deque<Heading> into) {
    for (Heading heading : outline) {
      into.addLast(heading);
      flatten(heading.children(), into);
    }
  }

  private String repairs(Map<Repair, Integer> repairs) {
    if (repairs.isEmpty()) {
      return messages.get("repairs.none");
    }
    return messages.get(
        "repairs",
        new TreeMap<>(repairs)
            .entrySet().stream()
                .map(
                    repair ->
                        messages.get("repair." + repair.getKey().word()) + " " + repair.getValue())
                .collect(Collectors.joining(messages.get("separator"))));
  }

  private void line(int depth, String text) throws IOException {
    out.write("  ".repeat(depth));
    out.write(Printable.line(text));
    out.write('\n');
  }
}
