package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rule books, ready to scan: they share an alphabet and a sieve. The build writes the library
 * into a file, so that a start reads tables instead of working them out; where that file is missing
 * the rule files are read.
 */
final class Library {
  /** Names the books. */
  private static final String LIST = "library";

  private final Alphabet alphabet;
  private final Sieve sieve;
  private final Map<String, RuleBook> books;

  /** Read when the first book is asked for. */
  private static final class Standard {
    private static final Library LIBRARY = load();

    private static Library load() {
      Library built = LibraryReader.read();
      return built == null ? compile(sources()) : built;
    }
  }

  Library(Alphabet alphabet, Sieve sieve, Map<String, RuleBook> books) {
    this.alphabet = alphabet;
    this.sieve = sieve;
    this.books = books;
  }

  /** The library of the rule files. */
  static Library standard() {
    return Standard.LIBRARY;
  }

  /** What the rule files say, by the name of the book. */
  static Map<String, List<RuleSource>> sources() {
    Map<String, List<RuleSource>> sources = new LinkedHashMap<>();
    for (String name : Words.of(LIST).words()) {
      sources.put(name, new RuleLoader(name).rules());
    }
    return sources;
  }

  /** Works out a library. */
  static Library compile(Map<String, List<RuleSource>> sources) {
    if (sources.size() > Sieve.MOST_BOOKS) {
      throw new IllegalArgumentException("more than " + Sieve.MOST_BOOKS + " books");
    }
    List<Node> patterns = new ArrayList<>();
    int[] often = new int[Alphabet.UNITS];
    for (List<RuleSource> rules : sources.values()) {
      patterns.addAll(Compiler.patterns(rules));
      rules.forEach(rule -> count(rule, often));
    }
    Alphabet alphabet = Alphabet.of(patterns, often);
    Sieve sieve = Sieve.empty(alphabet);
    Map<String, RuleBook> books = new LinkedHashMap<>();
    sources.forEach(
        (name, rules) -> {
          Program program = Compiler.compile(rules, alphabet, often);
          SieveMaker.add(program, alphabet, books.size(), sieve);
          books.put(name, new RuleBook(books.size(), rules(rules), program, sieve));
        });
    return new Library(alphabet, sieve, books);
  }

  private static void count(RuleSource rule, int[] often) {
    rule.matching().forEach(sample -> sample.chars().forEach(c -> often[c]++));
    rule.other().forEach(sample -> sample.chars().forEach(c -> often[c]++));
  }

  private static List<Rule> rules(List<RuleSource> sources) {
    List<Rule> rules = new ArrayList<>();
    for (RuleSource source : sources) {
      rules.add(new Rule(source.id(), rules.size(), source.meaning()));
    }
    return rules;
  }

  /** A book by its name; an unknown name is our own mistake and throws. */
  RuleBook book(String name) {
    RuleBook book = books.get(name);
    if (book == null) {
      throw new IllegalArgumentException("no rule book " + name + " in " + LIST + ".words");
    }
    return book;
  }

  Alphabet alphabet() {
    return alphabet;
  }

  Sieve sieve() {
    return sieve;
  }

  /** All books by name, in their order. */
  Map<String, RuleBook> books() {
    return books;
  }
}
