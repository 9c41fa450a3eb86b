package org.luoshi.reader.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.reader.internal.crew.Crew;
import org.luoshi.reader.internal.repair.CleanText;
import org.luoshi.reader.internal.rule.SiftedText;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.model.PlanType;

/** Finds the plans of a text, their headings and their blocks. */
public final class Outliner {
  private final CleanText clean;
  private final String text;
  private final Labels labels;
  private final List<Line> lines;

  private Outliner(CleanText clean, List<Mark> marks, Crew crew) {
    this.clean = clean;
    this.text = clean.text();
    this.labels = Labels.of(clean.sifted(crew), crew);
    this.lines = Lines.of(clean, labels, marks);
  }

  /**
   * The plans of a text, in order; at least one when the text has a visible character.
   *
   * @param clean the repaired text
   * @param marks what the format said; positions count UTF-16 units of the raw text
   * @param crew who reads them
   */
  public static List<PlanSection> read(CleanText clean, List<Mark> marks, Crew crew) {
    Outliner outliner = new Outliner(clean, marks, crew);
    List<PlanRange> ranges = PlanBoundaries.of(clean.sifted(), outliner.lines);
    return crew.each(ranges, outliner::length, outliner::section);
  }

  private int length(PlanRange range) {
    return lines.get(range.last() - 1).end() - lines.get(range.first()).start();
  }

  private PlanSection section(PlanRange range) {
    PlanHeader header = PlanHeader.of(clean.sifted(), lines, range);
    OutlineBuilder builder = new OutlineBuilder(clean);
    List<Line> body = new ArrayList<>();
    for (int i = range.first(); i < range.last(); i++) {
      if (header.lines().contains(i)) {
        builder.title(lines.get(i));
      } else {
        body.add(lines.get(i));
      }
    }
    int start = lines.get(range.first()).start();
    for (Entry entry : Headings.of(text, Pieces.of(text, labels.from(start), body))) {
      builder.add(entry);
    }
    int end = lines.get(range.last() - 1).end();
    int afterTitle = header.lines().isEmpty() ? start : lines.get(header.lines().getLast()).end();
    PlanText plan =
        new PlanText(
            clean.sifted(),
            SiftedText.of(header.title()),
            afterTitle,
            end,
            builder.flatOutline(),
            builder.blocks());
    return described(start, plan, builder);
  }

  private static PlanSection described(int start, PlanText plan, OutlineBuilder builder) {
    TypeEvidence evidence = TypeEvidence.of(plan);
    PlanType type = TypeJudge.type(plan, evidence);
    Map<String, Double> content = TopicCounter.weigh(plan.text(), plan.start(), plan.end());
    boolean fits = TitleCheck.matches(plan.title(), type, evidence, content);
    Map<String, Double> inTitle =
        fits ? TopicCounter.weigh(plan.title(), 0, plan.title().length()) : Map.of();
    return new PlanSection(
        start,
        plan.end(),
        plan.title(),
        type,
        TopicCounter.topics(content, inTitle),
        fits,
        YearReader.year(plan),
        OrganisationReader.organisation(plan),
        builder.outline(),
        plan.blocks());
  }
}
