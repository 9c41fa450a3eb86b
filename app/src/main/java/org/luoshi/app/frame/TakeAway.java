package org.luoshi.app.frame;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that the house makes for somebody to save: documents, workbooks, tables. */
public final class TakeAway {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final MediaType DOCX =
      MediaType.parseMediaType(OFFICE + "wordprocessingml.document");
  private static final MediaType XLSX = MediaType.parseMediaType(OFFICE + "spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private TakeAway() {}

  /** A text document; what no system takes in a name becomes {@code _}. */
  public static ResponseEntity<byte[]> docx(byte[] bytes, String name) {
    return file(bytes, DOCX, name + ".docx");
  }

  /** A workbook. */
  public static ResponseEntity<byte[]> xlsx(byte[] bytes, String name) {
    return file(bytes, XLSX, name + ".xlsx");
  }

  /** A table in UTF-8. */
  public static ResponseEntity<byte[]> csv(byte[] bytes, String name) {
    return file(bytes, CSV, name + ".csv");
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }
}
