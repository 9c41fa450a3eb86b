package org.luoshi.app.plan.propose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What short words for posts may mean, from {@code propose/posts.txt}. */
final class ShortForms {
  private static final Map<String, List<String>> NAMES = load();

  private ShortForms() {}

  /** The names of posts that a word may mean; none for most words. */
  static List<String> of(String word) {
    return NAMES.getOrDefault(word, List.of());
  }

  /** Whether a word is too general to be looked for inside other names. */
  static boolean isGeneral(String word) {
    return NAMES.getOrDefault("*", List.of()).contains(word);
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> names = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ShortForms.class.getResourceAsStream("/propose/posts.txt")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" = ", 2))
          .forEach(line -> names.put(line[0], List.of(line[1].strip().split(" +"))));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
