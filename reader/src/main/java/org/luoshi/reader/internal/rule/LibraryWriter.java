package org.luoshi.reader.internal.rule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the library into the file that {@link LibraryReader} reads: tables as they lie in memory,
 * each after its length, so that reading them is copying.
 */
public final class LibraryWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private LibraryWriter() {}

  /**
   * Part of the build: compiles the rule files into the file named, a folder of classes being where
   * programs find it.
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]).resolve(LibraryReader.RESOURCE.substring(1));
    Files.write(file, bytes(Library.compile(Library.sources())));
  }

  /** The file of a library. */
  static byte[] bytes(Library library) {
    LibraryWriter writer = new LibraryWriter();
    writer.write(library);
    return writer.out.toByteArray();
  }

  private void write(Library library) {
    number(LibraryReader.VERSION);
    number(library.alphabet().count());
    chars(library.alphabet().letters());
    char[][] tables = library.sieve().tables();
    number(tables.length);
    for (char[] table : tables) {
      chars(table);
    }
    numbers(library.sieve().pairs());
    strings(List.copyOf(library.books().keySet()));
    for (RuleBook book : library.books().values()) {
      write(book.program());
      rules(book.rules());
    }
  }

  private void write(Program program) {
    number(program.classes().count());
    chars(program.classes().classOf());
    numbers(program.code());
    longs(program.sets());
    numbers(program.starts());
    numbers(program.contexts());
    strings(program.groups());
  }

  private void rules(List<Rule> rules) {
    List<String> texts = new ArrayList<>();
    int[] counts = new int[rules.size()];
    for (Rule rule : rules) {
      texts.add(rule.id());
      texts.addAll(rule.meaning());
      counts[rule.order()] = rule.meaning().size();
    }
    numbers(counts);
    strings(texts);
  }

  private void number(int value) {
    byte[] bytes = new byte[Integer.BYTES];
    over(bytes).putInt(value);
    out.writeBytes(bytes);
  }

  private void numbers(int[] values) {
    byte[] bytes = new byte[values.length * Integer.BYTES];
    over(bytes).asIntBuffer().put(values);
    number(values.length);
    out.writeBytes(bytes);
  }

  private void longs(long[] values) {
    byte[] bytes = new byte[values.length * Long.BYTES];
    over(bytes).asLongBuffer().put(values);
    number(values.length);
    out.writeBytes(bytes);
  }

  private void chars(char[] values) {
    byte[] bytes = new byte[values.length * Character.BYTES];
    over(bytes).asCharBuffer().put(values);
    number(values.length);
    out.writeBytes(bytes);
  }

  private static ByteBuffer over(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Strings without line feeds: one text, a line for each. */
  private void strings(List<String> values) {
    StringBuilder lines = new StringBuilder();
    for (String value : values) {
      lines.append(value).append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    number(values.size());
    number(bytes.length);
    out.writeBytes(bytes);
  }
}
