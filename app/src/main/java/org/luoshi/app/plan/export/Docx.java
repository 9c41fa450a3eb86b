package org.luoshi.app.plan.export;

import java.util.List;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.plan.Plans;
import org.luoshi.app.plan.Sheet;
import org.luoshi.app.plan.Task;

/** A plan as a text document: its headings as headings, its tasks in tables below them. */
public final class Docx {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** In twentieths of a point; together the width of a page of A4 across, without its margins. */
  private static final int[] WIDTHS = {700, 5100, 1700, 1600, 1900, 1700, 2000};

  private Docx() {}

  /** The file. */
  public static byte[] of(Shell shell, Plans.Plan plan, Plans.Version version, List<Task> tasks) {
    OfficePackage file =
        new OfficePackage(
            "word/document.xml",
            "wordprocessingml.document.main",
            document(shell, plan, version, tasks));
    file.link("styles.xml", "wordprocessingml.styles", "styles", DocxStyles.xml());
    file.link("footer1.xml", "wordprocessingml.footer", "footer", DocxStyles.footer());
    return file.bytes();
  }

  private static String document(
      Shell shell, Plans.Plan plan, Plans.Version version, List<Task> tasks) {
    StringBuilder xml = new StringBuilder(tasks.size() * 1_500 + 2_000);
    xml.append("<w:document xmlns:w=\"").append(MAIN);
    xml.append(
        "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
    xml.append("<w:body>");
    paragraph(xml, "Title", plan.title());
    paragraph(xml, "Subtitle", subtitle(shell, plan, version));
    boolean inTable = false;
    for (Sheet.Row row : Sheet.of(tasks)) {
      if (row instanceof Sheet.Line line) {
        if (!inTable) {
          begin(xml, TaskCells.head(shell));
        }
        row(xml, TaskCells.of(shell, line), false);
        inTable = true;
      } else if (row instanceof Sheet.Heading heading) {
        end(xml, inTable);
        paragraph(xml, "Heading" + Math.min(heading.level(), 6), heading.title());
        inTable = false;
      }
    }
    end(xml, inTable);
    xml.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r2\"/>");
    xml.append("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>");
    xml.append("<w:pgMar w:top=\"1134\" w:right=\"1069\" w:bottom=\"1134\" w:left=\"1069\"");
    xml.append(" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body>");
    return xml.append("</w:document>").toString();
  }

  private static String subtitle(Shell shell, Plans.Plan plan, Plans.Version version) {
    String year = Integer.toString(plan.year());
    String number = Integer.toString(version.number());
    return version.adopted() == null
        ? shell.t("plan.subtitle.draft", plan.organisationName(), year)
        : shell.t(
            "plan.subtitle", plan.organisationName(), year, number, version.adopted().toString());
  }

  private static void paragraph(StringBuilder xml, String style, String text) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    run(xml, text);
    xml.append("</w:p>");
  }

  private static void run(StringBuilder xml, String text) {
    xml.append("<w:r><w:t xml:space=\"preserve\">").append(OfficePackage.text(text));
    xml.append("</w:t></w:r>");
  }

  private static void begin(StringBuilder xml, List<String> head) {
    xml.append(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Tasks\"/><w:tblW w:w=\"14700\" w:type=\"dxa\"/>");
    xml.append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for (int width : WIDTHS) {
      xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    xml.append("</w:tblGrid>");
    row(xml, head, true);
  }

  private static void end(StringBuilder xml, boolean inTable) {
    if (inTable) {
      xml.append("</w:tbl><w:p/>");
    }
  }

  /** A row that no page break divides; the head stands again on every page. */
  private static void row(StringBuilder xml, List<String> cells, boolean isHead) {
    xml.append("<w:tr><w:trPr><w:cantSplit/>").append(isHead ? "<w:tblHeader/>" : "");
    xml.append("</w:trPr>");
    for (int column = 0; column < cells.size(); column++) {
      xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(WIDTHS[column]);
      xml.append("\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"");
      xml.append(isHead ? "Head" : "Cell").append("\"/></w:pPr>");
      run(xml, cells.get(column));
      xml.append("</w:p></w:tc>");
    }
    xml.append("</w:tr>");
  }
}
