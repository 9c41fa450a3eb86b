package org.luoshi.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.luoshi.app.backup.Manifest.Content;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an archive beside its place, under the name with {@code .part}, readable by its owner
 * alone; it gets its name when it is whole and on the disk.
 */
final class ArchiveWriter implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final Path file;
  private final Path part;
  private final ZipOutputStream zip;

  ArchiveWriter(Path file) throws IOException {
    this.file = file;
    part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
    zip.setComment(Seal.OPEN);
  }

  /** Adds an entry. */
  Content add(String name, Body body) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Digests digests = new Digests(zip);
    body.writeTo(digests);
    zip.closeEntry();
    return digests.content(name);
  }

  /** What an entry holds. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the manifest, seals the archive and gives it its name. */
  void finish(Manifest manifest) throws IOException {
    add(Manifest.ENTRY, out -> out.write(JSON.writeValueAsBytes(manifest)));
    zip.close();
    Seal.put(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(parent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private Path parent() throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("no folder: " + file);
    }
    return parent;
  }

  /** Leaves nothing behind unless it was finished. */
  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } catch (IOException e) {
      // a full disk: what was written is thrown away, and the first failure is already on its way
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
