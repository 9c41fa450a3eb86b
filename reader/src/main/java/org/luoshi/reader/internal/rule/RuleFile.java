package org.luoshi.reader.internal.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource file as blocks of lines. A line is a key and, after white space, its value; a block
 * starts at a line that is not indented; {@code #} begins a comment line; empty lines mean nothing.
 */
final class RuleFile {
  private static final String FOLDER = "/org/luoshi/reader/rules/";

  /** A line of a resource file, with its number from 1. */
  record Line(int number, boolean indented, String key, String value) {}

  private RuleFile() {}

  static List<Line> read(String resource) {
    String text = text(resource);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      String raw = text.substring(at, end);
      String line = raw.strip();
      number++;
      if (means(line)) {
        lines.add(line(number, raw, line));
      }
      at = end + 1;
    }
    return lines;
  }

  /** The lines as they are, without the space around them. */
  static List<String> lines(String resource) {
    String text = text(resource);
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      String line = text.substring(at, end).strip();
      if (means(line)) {
        lines.add(line);
      }
      at = end + 1;
    }
    return lines;
  }

  private static boolean means(String line) {
    return !line.isEmpty() && line.charAt(0) != '#';
  }

  private static int end(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  static boolean exists(String resource) {
    return RuleFile.class.getResource(FOLDER + resource) != null;
  }

  /** Read as a whole: a reader of lines takes its time at every start. */
  private static String text(String resource) {
    try (InputStream in = RuleFile.class.getResourceAsStream(FOLDER + resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a line read as a line of its own: key and value again. */
  static Line line(Line outer) {
    return line(outer.number(), outer.value(), outer.value());
  }

  private static Line line(int number, String raw, String text) {
    int gap = 0;
    while (gap < text.length() && !Character.isWhitespace(text.charAt(gap))) {
      gap++;
    }
    return new Line(
        number,
        Character.isWhitespace(raw.charAt(0)),
        text.substring(0, gap),
        text.substring(gap).strip());
  }
}
