package org.luoshi.app.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.luoshi.app.database.DataFolder;

/**
 * Files under {@code files/} of the data folder: {@code files/ab/ab12…}. A file appears whole or
 * not at all; a temporary name ends in {@code .part}, which a backup leaves out.
 */
final class FileFolder implements FileStore {
  private final Path folder;

  FileFolder(String data) {
    folder = DataFolder.peek(Path.of(data)).at("files");
  }

  @Override
  public String put(byte[] bytes) {
    String sha256 = Digest.of(bytes);
    Path file = at(sha256);
    try {
      if (!Files.exists(file)) {
        write(Files.createDirectories(folder(sha256)), file, bytes);
      }
      return sha256;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, Path file, byte[] bytes) throws IOException {
    Path fresh = folder.resolve(UUID.randomUUID() + ".part");
    try {
      try (FileChannel out =
          FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** The name of the file is on the disk, too, where the system lets folders be written through. */
  private static void sync(Path folder) {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // Windows has no such thing
    }
  }

  @Override
  public byte[] get(String sha256) {
    try {
      return Files.readAllBytes(at(sha256));
    } catch (NoSuchFileException e) {
      throw new IllegalStateException("no file " + sha256, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean has(String sha256) {
    return Files.exists(at(sha256));
  }

  @Override
  public void remove(String sha256) {
    try {
      Files.deleteIfExists(at(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path at(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
    return folder(sha256).resolve(sha256);
  }

  private Path folder(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }
}
