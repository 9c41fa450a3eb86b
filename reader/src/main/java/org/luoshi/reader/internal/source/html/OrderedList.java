package org.luoshi.reader.internal.source.html;

import org.jsoup.nodes.Element;
import org.luoshi.reader.internal.source.label.NumberFormat;

/** The numbers a browser shows before the items of an {@code ol}. */
final class OrderedList {
  private final Element list;
  private final int step;
  private int next;

  OrderedList(Element list) {
    this.list = list;
    boolean reversed = list.hasAttr("reversed");
    this.step = reversed ? -1 : 1;
    int items = reversed ? (int) list.children().stream().filter(OrderedList::isItem).count() : 1;
    this.next = number(list.attr("start"), items);
  }

  private static boolean isItem(Element element) {
    return element.normalName().equals("li");
  }

  /** The label of the next item, such as {@code 3.}; empty where the page switches it off. */
  String next(Element item) {
    int number = number(item.attr("value"), next);
    next = number + step;
    String style = BlockWalk.style(item) + BlockWalk.style(list);
    if (style.matches("(?s).*list-style(?:-type)?:none.*")) {
      return "";
    }
    if (style.contains("cjk-ideographic") || style.contains("simp-chinese-informal")) {
      return NumberFormat.format("chineseCounting", number) + "、";
    }
    return NumberFormat.format(format(item, style), number) + ".";
  }

  private String format(Element item, String style) {
    String type = item.hasAttr("type") ? item.attr("type") : list.attr("type");
    return switch (type) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> styled(style);
    };
  }

  private static String styled(String style) {
    if (style.contains("lower-alpha") || style.contains("lower-latin")) {
      return "lowerLetter";
    }
    if (style.contains("upper-alpha") || style.contains("upper-latin")) {
      return "upperLetter";
    }
    if (style.contains("lower-roman")) {
      return "lowerRoman";
    }
    return style.contains("upper-roman") ? "upperRoman" : "decimal";
  }

  private static int number(String text, int otherwise) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
