package org.luoshi.app.document.web;

import java.util.List;
import org.luoshi.app.document.Document;

/**
 * The documents of the scope.
 *
 * @param documents the newest first
 */
public record DocumentsPage(List<Document> documents) {
  /** A size as people read it, such as 56 KB. */
  public static String size(long bytes) {
    return bytes < 1 << 20
        ? Math.max(1, bytes >> 10) + " KB"
        : "%.1f MB".formatted(bytes / (double) (1 << 20));
  }
}
