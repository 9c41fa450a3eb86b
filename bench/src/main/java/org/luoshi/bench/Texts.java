package org.luoshi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts that are read: the corpus beside the project, or else the project's own sample. */
final class Texts {
  /** The project's folder. */
  static final Path ROOT = Path.of(System.getProperty("luoshi.root", "."));

  private static final Path CORPUS = ROOT.resolve("../shared/corpus");
  private static final Path SAMPLE = ROOT.resolve("cli/src/main/aot/sample.txt");

  /** The sample is short: repeated, it is about as long as a text of the corpus. */
  private static final int SAMPLE_REPEATS = 12;

  private Texts() {}

  /** All texts, in the order of their names. */
  static List<String> all() {
    try {
      List<String> texts = new ArrayList<>();
      if (Files.isDirectory(CORPUS)) {
        try (Stream<Path> files = Files.list(CORPUS)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
            texts.add(Files.readString(file));
          }
        }
      }
      if (texts.isEmpty()) {
        texts.add(Files.readString(SAMPLE).repeat(SAMPLE_REPEATS));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the texts are, for the table. */
  static String description() {
    List<String> texts = all();
    return (Files.isDirectory(CORPUS) ? "the corpus: " : "the sample, repeated: ")
        + texts.size()
        + " texts, "
        + texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).sum()
        + " characters";
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
