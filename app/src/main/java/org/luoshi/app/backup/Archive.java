package org.luoshi.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.luoshi.app.backup.Manifest.Content;
import org.luoshi.app.database.Migration;
import org.luoshi.app.database.Migrations;
import org.luoshi.app.database.StartFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive that was looked through from end to end before anything is taken out of it. */
public final class Archive implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long LONGEST_MANIFEST = 256L << 20;

  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens an archive and checks its seal, its form, its schema and every entry.
   *
   * @throws StartFailure when it is missing, broken, foreign, or newer than this program
   */
  public static Archive open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StartFailure("restore.missing", file);
    }
    try {
      ZipFile zip = zip(file);
      try {
        Manifest manifest = manifest(file, zip);
        if (!Seal.isWhole(file)) {
          throw new StartFailure("restore.broken", file, "SHA-256");
        }
        Archive archive = new Archive(zip, manifest);
        archive.check(file);
        return archive;
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StartFailure(e, "restore.broken", file, String.valueOf(e.getMessage()));
    }
  }

  /** What an archive says about itself, believed without looking further; empty when it is none. */
  static Optional<Manifest> glance(Path file) {
    try (ZipFile zip = zip(file)) {
      return Optional.of(manifest(file, zip));
    } catch (IOException | StartFailure e) {
      return Optional.empty();
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    byte[] begin = new byte[2];
    try (InputStream in = Files.newInputStream(file)) {
      if (in.readNBytes(begin, 0, 2) < 2 || begin[0] != 'P' || begin[1] != 'K') {
        throw new StartFailure("restore.foreign", file);
      }
    }
    return new ZipFile(file.toFile());
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new StartFailure("restore.foreign", file);
    }
    if (entry.getSize() > LONGEST_MANIFEST) {
      throw new StartFailure("restore.broken", file, Manifest.ENTRY);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      JsonNode tree = JSON.readTree(in.readAllBytes());
      if (!tree.path("format").asString("").equals(Manifest.FORMAT)) {
        throw new StartFailure("restore.foreign", file);
      }
      if (tree.path("formatVersion").asInt(0) > Manifest.VERSION) {
        throw new StartFailure("restore.newer", file, tree.path("luoshi").asString("?"));
      }
      return JSON.treeToValue(tree, Manifest.class);
    } catch (JacksonException e) {
      throw new StartFailure(e, "restore.broken", file, Manifest.ENTRY);
    }
  }

  private void check(Path file) throws IOException {
    Optional<Migration> unknown = Migrations.firstUnknown(manifest.migrations());
    if (unknown.isPresent()) {
      throw new StartFailure("restore.newer", file, manifest.luoshi());
    }
    Set<String> entries = new HashSet<>(Set.of(Manifest.ENTRY));
    for (Content content : contents()) {
      entries.add(content.entry());
      if (!content.equals(copy(content, OutputStream.nullOutputStream()))) {
        throw new StartFailure("restore.broken", file, content.entry());
      }
    }
    for (ZipEntry entry : zip.stream().toList()) {
      if (!entries.contains(entry.getName())) {
        throw new StartFailure("restore.broken", file, entry.getName());
      }
    }
  }

  /** What it says about itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** The files and keys it holds, to be put under the data folder. */
  List<Content> forFolder() {
    return Stream.concat(
            manifest.files().stream(),
            manifest.keys().stream().filter(Manifest.Key::included).map(Manifest.Key::content))
        .toList();
  }

  private List<Content> contents() {
    List<Content> all = new ArrayList<>(forFolder());
    manifest.tables().forEach(table -> all.add(table.content()));
    return all;
  }

  /** The bytes of an entry, to be closed by the caller. */
  InputStream read(Content content) throws IOException {
    ZipEntry entry = zip.getEntry(content.entry());
    if (entry == null) {
      throw new IOException(content.entry());
    }
    return zip.getInputStream(entry);
  }

  /** Copies an entry, and returns what it really was. */
  Content copy(Content content, OutputStream to) throws IOException {
    try (InputStream in = read(content)) {
      Digests digests = new Digests(to);
      in.transferTo(digests);
      return digests.content(content.entry());
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
