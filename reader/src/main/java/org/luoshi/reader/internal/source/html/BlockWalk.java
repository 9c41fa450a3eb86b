package org.luoshi.reader.internal.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.label.ListLabel;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.internal.source.table.Piece.Line;

/** Walks through elements as a browser lays them out; every block begins and ends a line. */
final class BlockWalk {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "head",
          "title",
          "iframe",
          "object",
          "svg",
          "select",
          "button",
          "textarea",
          "rt",
          "rp",
          "audio",
          "video",
          "canvas");

  private final Budget budget;
  private final List<Piece> pieces = new ArrayList<>();
  private final FlowText line = new FlowText();
  private int level;
  private String label = "";

  BlockWalk(Budget budget) {
    this.budget = budget;
  }

  /** The pieces in {@code element}. */
  List<Piece> read(Element element) throws CannotRead {
    children(element);
    endLine();
    return pieces;
  }

  private void children(Element element) throws CannotRead {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (node instanceof Element child && !leftOut(child)) {
        element(child);
      }
    }
  }

  private static boolean leftOut(Element element) {
    return LEFT_OUT.contains(element.normalName())
        || element.hasAttr("hidden")
        || style(element).contains("display:none");
  }

  /** The style attribute in lower case without spaces. */
  static String style(Element element) {
    return element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private void element(Element element) throws CannotRead {
    switch (element.normalName()) {
      case "br" -> line.lineBreak();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "ol" -> list(element);
      case "pre" -> preformatted(element);
      case "table" -> {
        endLine();
        pieces.add(new TableGrid(budget).read(element));
      }
      default -> {
        boolean block = element.isBlock();
        endLineIf(block);
        children(element);
        endLineIf(block);
      }
    }
  }

  private void heading(Element element) throws CannotRead {
    endLine();
    level = element.normalName().charAt(1) - '0';
    children(element);
    endLine();
    level = 0;
  }

  private void preformatted(Element element) throws CannotRead {
    endLine();
    for (String part : element.wholeText().split("\r\n|\r|\n", -1)) {
      line.append(part);
      endLine();
    }
  }

  private void list(Element list) throws CannotRead {
    endLine();
    OrderedList numbers = new OrderedList(list);
    for (Node node : list.childNodes()) {
      if (node instanceof Element item && item.normalName().equals("li") && !leftOut(item)) {
        label = numbers.next(item);
        children(item);
        endLine();
        label = "";
      } else if (node instanceof Element other && !leftOut(other)) {
        element(other);
      }
    }
    endLine();
  }

  private void endLineIf(boolean block) throws CannotRead {
    if (block) {
      endLine();
    }
  }

  private void endLine() throws CannotRead {
    String text = line.take();
    if (!text.isEmpty()) {
      budget.spend(text);
      pieces.add(new Line(ListLabel.join(label, true, text), level));
      label = "";
    }
  }
}
