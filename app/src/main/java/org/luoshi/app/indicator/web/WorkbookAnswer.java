package org.luoshi.app.indicator.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.frame.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A workbook to take away. */
final class WorkbookAnswer {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private WorkbookAnswer() {}

  static ResponseEntity<byte[]> of(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }

  /** Words without a page around them. */
  static Shell words(Locale locale, MessageSource source) {
    return new Shell(
        locale,
        Visitor.NOBODY,
        List.of(),
        "",
        new Shell.Csrf("", "", ""),
        null,
        null,
        null,
        source,
        UnaryOperator.identity());
  }
}
