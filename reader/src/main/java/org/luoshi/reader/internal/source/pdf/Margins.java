package org.luoshi.reader.internal.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts off what belongs to the page and not to the text: lines near its upper or lower edge that
 * come again on other pages, and page numbers.
 */
final class Margins {
  /** The share of a page's height that its margins take at most. */
  private static final double MARGIN = 0.13;

  private static final int OUTER_LINES = 3;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–―·~\\s]*第?\\s*[0-9０-９一二三四五六七八九十]{1,4}\\s*页?\\s*"
              + "(?:[/,，]?\\s*共?\\s*[0-9０-９一二三四五六七八九十]{1,4}\\s*页?)?[-—–―·~\\s]*");

  private final Map<String, Integer> pages = new HashMap<>();

  /** Counts what stands in the margins of {@code pages}. */
  Margins(List<PageContent> contents, List<List<TextLine>> pageLines) {
    for (int i = 0; i < contents.size(); i++) {
      Set<String> seen = new HashSet<>();
      for (TextLine line : outer(contents.get(i), pageLines.get(i))) {
        seen.add(key(contents.get(i), line));
      }
      seen.forEach(key -> pages.merge(key, 1, Integer::sum));
    }
  }

  /** Lines in the margins, the outermost ones only. */
  private static List<TextLine> outer(PageContent page, List<TextLine> lines) {
    List<TextLine> outer = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean near = i < OUTER_LINES || i >= lines.size() - OUTER_LINES;
      if (near && (isAbove(page, lines.get(i)) || isBelow(page, lines.get(i)))) {
        outer.add(lines.get(i));
      }
    }
    return outer;
  }

  private static boolean isAbove(PageContent page, TextLine line) {
    return line.baseline() < page.height() * MARGIN;
  }

  private static boolean isBelow(PageContent page, TextLine line) {
    return line.baseline() > page.height() * (1 - MARGIN);
  }

  /** Digits count as one, so that a running number does not matter; so do both halves of a page. */
  private static String key(PageContent page, TextLine line) {
    String place = isAbove(page, line) ? "上" : "下";
    return place + line.text().replaceAll("\\s+", "").replaceAll("[0-9０-９]+", "0");
  }

  /** The glyph lines of {@code page} that are not text. */
  Set<TextLine> of(PageContent page, List<TextLine> lines) {
    Set<TextLine> cut = new HashSet<>();
    for (TextLine line : outer(page, lines)) {
      boolean outermost = line.equals(lines.getFirst()) || line.equals(lines.getLast());
      boolean number = outermost && PAGE_NUMBER.matcher(line.text()).matches();
      if (number || pages.getOrDefault(key(page, line), 0) >= 2) {
        cut.add(line);
      }
    }
    return cut;
  }
}
