package org.luoshi.reader.internal.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource file as blocks of lines. A line is a key and, after white space, its value; a block
 * starts at a line that is not indented; {@code #} begins a comment line; empty lines mean nothing.
 */
final class RuleFile {
  /** A line of a resource file, with its number from 1. */
  record Line(int number, boolean indented, String key, String value) {}

  private RuleFile() {}

  static List<Line> read(String resource) {
    try (InputStream in =
        RuleFile.class.getResourceAsStream("/org/luoshi/reader/rules/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      List<Line> lines = new ArrayList<>();
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
        number++;
        String text = raw.strip();
        if (!text.isEmpty() && text.charAt(0) != '#') {
          lines.add(line(number, raw, text));
        }
      }
      return lines;
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
