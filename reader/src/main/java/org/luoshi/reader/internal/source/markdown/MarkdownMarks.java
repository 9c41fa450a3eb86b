package org.luoshi.reader.internal.source.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Delimited;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.luoshi.reader.internal.source.Mark;
import org.luoshi.reader.internal.source.Mark.HeadingMark;
import org.luoshi.reader.internal.source.Mark.SyntaxMark;

/**
 * What markdown says about a text: headings, task tables, and the characters that only mark them.
 * CommonMark with the tables of GitHub; nodes are walked without recursion, however deep they are.
 */
public final class MarkdownMarks {
  private final List<Mark> marks = new ArrayList<>();
  private final PipeTables tables;

  private MarkdownMarks(String text) {
    this.tables = new PipeTables(text, marks);
  }

  /** The marks of {@code text}, in the order of their starts. */
  public static List<Mark> of(String text) {
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    MarkdownMarks found = new MarkdownMarks(text);
    found.walk(parser.parse(text), 0, text.length());
    found.marks.sort(Comparator.comparingInt(Mark::start));
    return found.marks;
  }

  /** Marks what is below {@code root}; syntax only from {@code from} to {@code to}. */
  private void walk(Node root, int from, int to) {
    Deque<Node> open = new ArrayDeque<>();
    addChildren(root, open);
    while (!open.isEmpty()) {
      Node node = open.pop();
      switch (node) {
        case Heading heading -> heading(heading);
        case TableBlock table -> tables.read(table);
        case Link link -> delimited(link, open, from, to);
        case Delimited delimited -> delimited((Node) delimited, open, from, to);
        default -> addChildren(node, open);
      }
    }
  }

  private static void addChildren(Node node, Deque<Node> open) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      open.push(child);
    }
  }

  /** Emphasis at the edges of a heading is left out together with its #. */
  private void heading(Heading heading) {
    Node first = heading.getFirstChild();
    Node last = heading.getLastChild();
    while (first != null && isDelimited(first) && first.getFirstChild() != null) {
      first = first.getFirstChild();
    }
    while (last != null && isDelimited(last) && last.getLastChild() != null) {
      last = last.getLastChild();
    }
    if (first == null || last == null || heading.getSourceSpans().isEmpty()) {
      return;
    }
    int from = start(first);
    int to = end(last);
    syntax(start(heading), from);
    marks.add(new HeadingMark(from, to, heading.getLevel()));
    syntax(to, end(heading));
    walk(heading, from, to);
  }

  private static boolean isDelimited(Node node) {
    return node instanceof Delimited || node instanceof Link;
  }

  private void delimited(Node node, Deque<Node> open, int from, int to) {
    if (node.getFirstChild() == null || node.getSourceSpans().isEmpty()) {
      return;
    }
    if (start(node) >= from) {
      syntax(start(node), start(node.getFirstChild()));
    }
    if (end(node) <= to) {
      syntax(end(node.getLastChild()), end(node));
    }
    addChildren(node, open);
  }

  private void syntax(int start, int end) {
    if (start < end) {
      marks.add(new SyntaxMark(start, end));
    }
  }

  /** Where a node starts in the text, in UTF-16 units. */
  private static int start(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
  }

  /** Where a node ends, exclusive. */
  private static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.getLast().getInputIndex() + spans.getLast().getLength();
  }
}
