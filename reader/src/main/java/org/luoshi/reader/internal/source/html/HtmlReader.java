package org.luoshi.reader.internal.source.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.luoshi.reader.internal.source.CannotRead;
import org.luoshi.reader.internal.source.Extraction.SourceText;
import org.luoshi.reader.internal.source.table.Budget;
import org.luoshi.reader.internal.source.table.Layout;
import org.luoshi.reader.internal.source.table.Piece;
import org.luoshi.reader.model.Finding;

/** Reads web pages, and the html that office programs save under the name .doc. */
public final class HtmlReader {
  /** Deeper nesting is flattened by the parser; no page people write comes near. */
  private static final int MAX_DEPTH = 128;

  /** The parser's time grows with the square of the depth of tables; real pages stay under 10. */
  private static final int MAX_TABLE_DEPTH = 100;

  private HtmlReader() {}

  /**
   * The text of a page.
   *
   * @param html the decoded page
   * @param charset its charset, as the output shows it
   * @throws CannotRead when the page is blank, its tables are nested beyond reason, or its text is
   *     longer than {@code maxTextBytes}
   */
  public static SourceText read(
      String html, String charset, List<Finding> findings, long maxTextBytes) throws CannotRead {
    if (tableDepth(html) > MAX_TABLE_DEPTH) {
      throw CannotRead.damaged();
    }
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document document = Jsoup.parse(html, "", parser);
    List<Piece> pieces = new BlockWalk(new Budget(maxTextBytes)).read(document.body());
    return Layout.write(pieces, charset, findings, maxTextBytes);
  }

  private static int tableDepth(String html) {
    int depth = 0;
    int deepest = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (html.regionMatches(true, at + 1, "table", 0, 5)) {
        deepest = Math.max(deepest, ++depth);
      } else if (html.regionMatches(true, at + 1, "/table", 0, 6)) {
        depth = Math.max(0, depth - 1);
      }
    }
    return deepest;
  }
}
