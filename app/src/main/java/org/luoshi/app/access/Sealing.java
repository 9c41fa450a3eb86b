package org.luoshi.app.access;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Seals sensitive columns: AES-256-GCM bound to table, column and row, so that a sealed text moved
 * to another row does not open; and a keyed hash by which a value is found again. Keys are loaded
 * at first use.
 */
@Component
public class Sealing {
  private static final Logger log = LoggerFactory.getLogger(Sealing.class);

  private final SealingMark mark;
  private @Nullable SealingKeys keys;

  Sealing(SealingMark mark) {
    this.mark = mark;
  }

  /**
   * Where a sealed text stands.
   *
   * @param table such as {@code person}
   * @param column such as {@code phone}
   * @param row its number
   */
  public record Cell(String table, String column, long row) {
    byte[] bytes() {
      return (table + "/" + column + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Seals a text for its cell. */
  public byte[] seal(Cell cell, String text) {
    try {
      Aead aead = keys().aead();
      return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), cell.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens what was sealed for this cell; null where the key is another or the bytes were changed.
   */
  public @Nullable String open(Cell cell, byte[] sealed) {
    try {
      return new String(keys().aead().decrypt(sealed, cell.bytes()), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      log.error("{} does not open: it was sealed with another key, or changed", cell);
      return null;
    }
  }

  /** The same bytes for the same value of a column, and nothing to guess the value by. */
  public byte[] hash(String column, String value) {
    try {
      Mac mac = keys().mac();
      return mac.computeMac((column + "/" + value).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized SealingKeys keys() {
    SealingKeys known = keys;
    if (known == null) {
      known = SealingKeys.of(mark.keys());
      keys = known;
    }
    return known;
  }
}
