package org.luoshi.reader.internal.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the library that the build wrote. */
final class LibraryReader {
  static final String RESOURCE = "/org/luoshi/reader/rules/library.tables";

  /** To be raised whenever what is written, or what it means, changes. */
  static final int VERSION = 2;

  private final ByteBuffer in;

  private LibraryReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The library of this build, or null when none was written. */
  static @Nullable Library read() {
    try (InputStream in = LibraryReader.class.getResourceAsStream(RESOURCE)) {
      return in == null ? null : read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library in a file; a file of another version is our own mistake and throws. */
  static Library read(byte[] bytes) {
    return new LibraryReader(bytes).library();
  }

  private Library library() {
    int version = in.getInt();
    if (version != VERSION) {
      throw new IllegalStateException(
          RESOURCE + " has version " + version + ", not " + VERSION + ": build again");
    }
    int letters = in.getInt();
    Alphabet alphabet = new Alphabet(chars(), letters);
    Sieve sieve = new Sieve(alphabet, tables(), numbers());
    Map<String, RuleBook> books = new LinkedHashMap<>();
    for (String name : strings()) {
      Program program = program(alphabet);
      books.put(name, new RuleBook(books.size(), rules(), program, sieve));
    }
    return new Library(alphabet, sieve, books);
  }

  private Program program(Alphabet alphabet) {
    int count = in.getInt();
    CharClasses classes = new CharClasses(alphabet, chars(), count);
    return new Program(classes, numbers(), longs(), numbers(), numbers(), strings());
  }

  private List<Rule> rules() {
    int[] counts = numbers();
    List<String> texts = strings();
    List<Rule> rules = new ArrayList<>(counts.length);
    int at = 0;
    for (int count : counts) {
      List<String> meaning = texts.subList(at + 1, at + 1 + count);
      rules.add(new Rule(texts.get(at), rules.size(), meaning));
      at += 1 + count;
    }
    return rules;
  }

  private char[][] tables() {
    char[][] tables = new char[in.getInt()][];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = chars();
    }
    return tables;
  }

  private int[] numbers() {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + values.length * Integer.BYTES);
    return values;
  }

  private long[] longs() {
    long[] values = new long[in.getInt()];
    in.asLongBuffer().get(values);
    in.position(in.position() + values.length * Long.BYTES);
    return values;
  }

  private char[] chars() {
    char[] values = new char[in.getInt()];
    in.asCharBuffer().get(values);
    in.position(in.position() + values.length * Character.BYTES);
    return values;
  }

  private List<String> strings() {
    List<String> values = new ArrayList<>();
    int count = in.getInt();
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    String lines = new String(bytes, StandardCharsets.UTF_8);
    int at = 0;
    for (int i = 0; i < count; i++) {
      int end = lines.indexOf('\n', at);
      values.add(lines.substring(at, end));
      at = end + 1;
    }
    return values;
  }
}
