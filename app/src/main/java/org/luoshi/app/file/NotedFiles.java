package org.luoshi.app.file;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that are written down as arrived before their bytes are kept, so that {@link Sweep} finds
 * those that nothing came to name, whatever went wrong between.
 */
final class NotedFiles implements FileStore {
  private final FileStore files;
  private final JdbcClient jdbc;

  NotedFiles(FileStore files, JdbcClient jdbc) {
    this.files = files;
    this.jdbc = jdbc;
  }

  /** Within a transaction that is undone the note is undone, too, but not the bytes. */
  @Override
  public String put(byte[] bytes) {
    jdbc.sql(
            """
            insert into file_arrival (sha256) values (?) on conflict (sha256) do update set at = now()
            """)
        .param(Digest.of(bytes))
        .update();
    return files.put(bytes);
  }

  @Override
  public byte[] get(String sha256) {
    return files.get(sha256);
  }

  @Override
  public boolean has(String sha256) {
    return files.has(sha256);
  }

  @Override
  public void remove(String sha256) {
    files.remove(sha256);
  }
}
