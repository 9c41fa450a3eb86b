package org.luoshi.app.file;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Files on their way out, with headers under which a browser neither guesses, runs nor renders
 * them, nor shows them in pages of others. Whoever sends one has checked before that it may be
 * seen: a hash alone gives no right to anything.
 */
public final class Download {
  private static final Set<String> SHOWN =
      Set.of(FileType.JPEG.mediaType(), FileType.PNG.mediaType());

  private Download() {}

  /** To be saved. */
  public static ResponseEntity<byte[]> attachment(
      String name, String type, String sha256, byte[] bytes) {
    return sent(ContentDisposition.attachment(), name, type, sha256, bytes);
  }

  /**
   * To be shown where it is a picture that was made anew, to be saved where it is anything else.
   */
  public static ResponseEntity<byte[]> shown(
      String name, String type, String sha256, byte[] bytes) {
    return SHOWN.contains(type)
        ? sent(ContentDisposition.inline(), name, type, sha256, bytes)
        : attachment(name, type, sha256, bytes);
  }

  private static ResponseEntity<byte[]> sent(
      ContentDisposition.Builder how, String name, String type, String sha256, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(FileName.clean(name), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        // asked again each time: what somebody may see changes
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("\"" + sha256 + "\"")
        .body(bytes);
  }
}
