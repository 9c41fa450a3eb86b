package org.luoshi.app.plan.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.plan.Item;
import org.luoshi.reader.model.Commitment;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.Plan;
import org.luoshi.reader.model.Span;

/** The text of a plan with what the reader found in it; all places are code points of the text. */
final class MarkedText {
  /** A stretch and what it says. */
  private record Marked(Span span, Mark mark) {}

  private final int[] text;
  private final Plan plan;
  private final List<Marked> marks;
  private final List<Heading> headings = new ArrayList<>();

  MarkedText(String text, Plan plan) {
    this.text = text.codePoints().toArray();
    this.plan = plan;
    marks = plan.commitments().stream().flatMap(MarkedText::marks).toList();
    plan.outline().forEach(this::collect);
  }

  private void collect(Heading heading) {
    headings.add(heading);
    heading.children().forEach(this::collect);
  }

  private static Stream<Marked> marks(Commitment commitment) {
    return Stream.of(
            commitment.owners().stream().map(owner -> new Marked(owner.span(), Mark.OWNER)),
            commitment.windows().stream().map(window -> new Marked(window.span(), Mark.TIME)),
            commitment.cadences().stream().map(cadence -> new Marked(cadence.span(), Mark.RHYTHM)),
            commitment.targets().stream().map(target -> new Marked(target.span(), Mark.NUMBER)))
        .flatMap(all -> all);
  }

  /** The whole plan. */
  Span whole() {
    return new Span(clip(plan.span().start()), clip(plan.span().end()));
  }

  private int clip(int at) {
    return Math.min(at, text.length);
  }

  /** The words of a stretch. */
  String words(Span span) {
    int start = clip(span.start());
    return new String(text, start, clip(span.end()) - start);
  }

  /** The beginning of the line that a place is in. */
  int lineAt(int place) {
    int at = clip(place);
    while (at > 0 && text[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  /** A stretch as lines, with the sentences of these items. */
  Manuscript show(Span stretch, List<Item> items) {
    List<Item> placed =
        items.stream()
            .filter(item -> meets(item.span(), stretch))
            .sorted(Comparator.comparingDouble(Item::position))
            .toList();
    List<Manuscript.Line> lines = new ArrayList<>();
    int start = stretch.start();
    while (start < stretch.end()) {
      int end = start;
      while (end < stretch.end() && text[end] != '\n') {
        end++;
      }
      Span line = new Span(start, end);
      if (!words(line).isBlank()) {
        lines.add(line(line, placed));
      }
      start = end + 1;
    }
    return new Manuscript(lines);
  }

  private Manuscript.Line line(Span line, List<Item> placed) {
    List<Item> items = placed.stream().filter(item -> meets(item.span(), line)).toList();
    List<Marked> marked = marks.stream().filter(one -> meets(one.span(), line)).toList();
    List<Manuscript.Note> notes = notes(line);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
    Stream.of(
            items.stream().map(Item::span),
            marked.stream().map(Marked::span),
            graves(line).map(Finding::span))
        .flatMap(spans -> spans)
        .map(Objects::requireNonNull)
        .flatMapToInt(span -> IntStream.of(span.start(), span.end()))
        .filter(at -> at > line.start() && at < line.end())
        .forEach(cuts::add);
    return new Manuscript.Line(level(line), runs(line, List.copyOf(cuts), items, marked), notes);
  }

  private List<Manuscript.Run> runs(
      Span line, List<Integer> cuts, List<Item> items, List<Marked> marked) {
    List<Manuscript.Run> runs = new ArrayList<>();
    List<Finding> grave = graves(line).toList();
    for (int at = 0; at + 1 < cuts.size(); at++) {
      Span piece = new Span(cuts.get(at), cuts.get(at + 1));
      List<Long> over =
          items.stream().filter(item -> meets(item.span(), piece)).map(Item::id).toList();
      List<Long> begins =
          items.stream().filter(item -> start(item.span()) == piece.start()).map(Item::id).toList();
      Manuscript.Piece said =
          new Manuscript.Piece(
              words(piece),
              mark(marked, piece),
              grave.stream().anyMatch(finding -> meets(finding.span(), piece)));
      Manuscript.Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.items().equals(over) && begins.isEmpty()) {
        last.pieces().add(said);
      } else {
        runs.add(new Manuscript.Run(over, begins, new ArrayList<>(List.of(said))));
      }
    }
    return runs;
  }

  /** Where marks lie over each other the shortest one shows. */
  private static @Nullable Mark mark(List<Marked> marked, Span piece) {
    return marked.stream()
        .filter(one -> meets(one.span(), piece))
        .min(Comparator.comparingInt(one -> one.span().end() - one.span().start()))
        .map(Marked::mark)
        .orElse(null);
  }

  private int level(Span line) {
    return headings.stream()
        .filter(heading -> meets(heading.span(), line) && !heading.runIn())
        .mapToInt(Heading::level)
        .findFirst()
        .orElse(isTitle(line) ? Manuscript.TITLE : 0);
  }

  private boolean isTitle(Span line) {
    Span whole = whole();
    return !plan.title().isEmpty()
        && meets(whole, line)
        && words(new Span(whole.start(), Math.max(whole.start(), line.start()))).isBlank();
  }

  private Stream<Finding> graves(Span line) {
    return plan.findings().stream()
        .filter(
            finding -> finding.severity() == Finding.Severity.ERROR && meets(finding.span(), line));
  }

  private List<Manuscript.Note> notes(Span line) {
    return plan.findings().stream()
        .filter(finding -> finding.span().start() >= line.start())
        .filter(finding -> finding.span().start() <= line.end())
        .map(Manuscript.Note::new)
        .toList();
  }

  private static int start(@Nullable Span span) {
    return span == null ? -1 : span.start();
  }

  private static boolean meets(@Nullable Span one, Span other) {
    return one != null && one.start() < other.end() && other.start() < one.end();
  }
}
