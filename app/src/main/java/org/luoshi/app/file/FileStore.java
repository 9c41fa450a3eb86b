package org.luoshi.app.file;

/** Files by the SHA-256 of their bytes: the same bytes are kept once, and never change. */
public interface FileStore {
  /**
   * Keeps the bytes, safe on the disk when it returns; gives their SHA-256, 64 lower-case digits.
   */
  String put(byte[] bytes);

  /**
   * The bytes.
   *
   * @throws IllegalStateException when they are not there
   */
  byte[] get(String sha256);

  /** Whether they are there. */
  boolean has(String sha256);

  /** Forgets them. */
  void remove(String sha256);
}
