package org.luoshi.app.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.luoshi.app.frame.Refused;

/** Says what bytes are by looking at them; their name is asked only among plain texts. */
final class Sniffer {
  private static final String ZIP = "application/zip";
  private static final String OLE = "application/x-tika-msoffice";
  private static final String OOXML = "application/x-tika-ooxml";

  /** Beginnings of media types that are told by name; whatever else is not taken is "other". */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml", "html"),
          Map.entry("multipart/related", "html"),
          Map.entry("image/svg", "svg"),
          Map.entry("application/zip", "archive"),
          Map.entry("application/x-rar", "archive"),
          Map.entry("application/x-7z", "archive"),
          Map.entry("application/gzip", "archive"),
          Map.entry("application/x-tar", "archive"),
          Map.entry("application/x-gtar", "archive"),
          Map.entry("application/x-bzip", "archive"),
          Map.entry("application/x-xz", "archive"),
          Map.entry("application/java-archive", "archive"),
          Map.entry("application/x-msdownload", "program"),
          Map.entry("application/x-dosexec", "program"),
          Map.entry("application/x-executable", "program"),
          Map.entry("application/x-elf", "program"),
          Map.entry("application/x-sharedlib", "program"),
          Map.entry("application/x-object", "program"),
          Map.entry("application/x-mach", "program"),
          Map.entry("application/java-vm", "program"),
          Map.entry("application/x-sh", "script"),
          Map.entry("application/x-bat", "script"),
          Map.entry("text/x-", "script"),
          Map.entry("application/javascript", "script"),
          Map.entry("text/javascript", "script"),
          Map.entry("image/", "picture"),
          Map.entry("video/", "film"),
          Map.entry("audio/", "film"));

  private Sniffer() {}

  /**
   * What the bytes are.
   *
   * @throws Refused when they are nothing that is taken, with what they are
   */
  static FileType type(String name, byte[] bytes) {
    String found = signature(bytes);
    Optional<FileType> type =
        switch (found) {
          case ZIP, OOXML -> office(name, bytes);
          case OLE -> oldOffice(bytes);
          case "text/plain" -> text(name);
          case "application/octet-stream" -> foreignText(name, bytes);
          case "image/x-ms-bmp" -> Optional.of(FileType.BMP);
          default -> FileType.of(found);
        };
    return type.orElseThrow(() -> new Refused(Intake.FIELD, "fault.file.is-" + kind(found), name));
  }

  private static String signature(byte[] bytes) {
    try {
      return MimeTypes.getDefaultMimeTypes()
          .detect(new ByteArrayInputStream(bytes), new Metadata())
          .getBaseType()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String kind(String found) {
    return FOREIGN.entrySet().stream()
        .filter(entry -> found.startsWith(entry.getKey()))
        .max(Entry.comparingByKey(Comparator.comparingInt(String::length)))
        .map(Entry::getValue)
        .orElse("other");
  }

  /** A text is what its name says; one that calls itself a script or a page is not taken. */
  private static Optional<FileType> text(String name) {
    Optional<FileType> promised = FileType.promised(name);
    if (promised.isEmpty() && FileName.hasEnding(name)) {
      return Optional.empty();
    }
    return promised.filter(type -> type == FileType.CSV).or(() -> Optional.of(FileType.TXT));
  }

  /** Chinese in GBK has no mark: a text is what calls itself one and has no control characters. */
  private static Optional<FileType> foreignText(String name, byte[] bytes) {
    for (byte one : bytes) {
      if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
        return Optional.empty();
      }
    }
    return FileType.promised(name).filter(type -> type == FileType.TXT || type == FileType.CSV);
  }

  /** An office file of today is a ZIP with a table of contents; one with programs is refused. */
  private static Optional<FileType> office(String name, byte[] bytes) {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        return Optional.empty();
      }
      Optional<FileType> found = Optional.empty();
      for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
        ZipArchiveEntry entry = entries.nextElement();
        String path = entry.getName().toLowerCase(Locale.ROOT);
        if (path.endsWith("vbaproject.bin")) {
          throw new Refused(Intake.FIELD, "fault.file.macros", name);
        }
        found = found.or(() -> part(path));
      }
      return found;
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(name);
    }
  }

  private static Optional<FileType> part(String path) {
    return switch (path) {
      case "word/document.xml" -> Optional.of(FileType.DOCX);
      case "xl/workbook.xml" -> Optional.of(FileType.XLSX);
      case "ppt/presentation.xml" -> Optional.of(FileType.PPTX);
      default -> Optional.empty();
    };
  }

  private static Optional<FileType> oldOffice(byte[] bytes) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return Optional.of(FileType.DOC);
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return Optional.of(FileType.XLS);
      }
      return root.hasEntryCaseInsensitive("PowerPoint Document")
          ? Optional.of(FileType.PPT)
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** It is what it says, but broken. */
  static Refused damaged(String name) {
    return new Refused(Intake.FIELD, "fault.file.damaged", name);
  }
}
