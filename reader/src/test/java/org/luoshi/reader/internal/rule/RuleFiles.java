package org.luoshi.reader.internal.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule files of the reader, as its tests see them. */
final class RuleFiles {
  private static final Path FOLDER = Path.of("src/main/resources/org/luoshi/reader/rules");

  private RuleFiles() {}

  /** A book of some rules alone. */
  static RuleBook book(List<RuleSource> rules) {
    return Library.compile(Map.of("book", rules)).book("book");
  }

  /** The names of the books. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".rules") && !file.equals("common.rules"))
          .map(file -> file.replace(".rules", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
