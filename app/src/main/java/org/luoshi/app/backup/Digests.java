package org.luoshi.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.luoshi.app.backup.Manifest.Content;

/** SHA-256 of what flows by. */
final class Digests extends OutputStream {
  private final OutputStream to;
  private final MessageDigest digest = sha256();
  private long bytes;

  Digests(OutputStream to) {
    this.to = to;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    to.write(from, offset, length);
    digest.update(from, offset, length);
    bytes += length;
  }

  /** What has flowed by until now, under a name. */
  Content content(String entry) {
    return new Content(entry, bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
