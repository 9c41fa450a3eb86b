package org.luoshi.reader.internal.source.office;

import java.util.List;
import org.luoshi.reader.model.Finding;
import org.luoshi.reader.model.Finding.Severity;
import org.luoshi.reader.model.Span;

/** Macros are never run and never read; the editor is told that they are there. */
public final class Macros {
  private Macros() {}

  /** A finding at the start of the text when the package holds macros. */
  public static List<Finding> findings(OfficeZip zip) {
    return zip.hasAny("vbaProject.bin")
        ? List.of(
            new Finding(
                "macro",
                Severity.WARNING,
                new Span(0, 0),
                "文件带有宏，未运行也未读取；如非必要，请另存为不含宏的 docx 或 xlsx",
                "the file holds macros, neither run nor read; save it as docx or xlsx without them"))
        : List.of();
  }
}
