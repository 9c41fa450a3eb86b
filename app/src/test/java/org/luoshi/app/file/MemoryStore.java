package org.luoshi.app.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory. */
final class MemoryStore implements FileStore {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public String put(byte[] bytes) {
    String sha256 = Digest.of(bytes);
    files.put(sha256, bytes);
    return sha256;
  }

  @Override
  public byte[] get(String sha256) {
    byte[] bytes = files.get(sha256);
    if (bytes == null) {
      throw new IllegalStateException("no file " + sha256);
    }
    return bytes;
  }

  @Override
  public boolean has(String sha256) {
    return files.containsKey(sha256);
  }

  @Override
  public void remove(String sha256) {
    files.remove(sha256);
  }

  void forgetAll() {
    files.clear();
  }

  int size() {
    return files.size();
  }
}
