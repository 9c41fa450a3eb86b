package org.luoshi.reader.internal.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of entries: resource {@code NAME.entries}. A line that is not indented names an entry,
 * the indented lines under it are a key and a value each; a key may stand more than once.
 */
public final class Entries {
  private Entries() {}

  /** One entry: its name and the values of its keys, in the order of the file. */
  public record Entry(String name, Map<String, List<String>> values) {
    /** The first value of {@code key}; an entry without it is our own mistake and throws. */
    public String get(String key) {
      List<String> found = all(key);
      if (found.isEmpty()) {
        throw new IllegalStateException("entry " + name + " lacks " + key);
      }
      return found.getFirst();
    }

    /** Every value of {@code key}. */
    public List<String> all(String key) {
      return values.getOrDefault(key, List.of());
    }
  }

  /** The entries of resource {@code NAME.entries}, in the order of the file. */
  public static List<Entry> of(String name) {
    List<Entry> entries = new ArrayList<>();
    for (RuleFile.Line line : RuleFile.read(name + ".entries")) {
      if (line.indented()) {
        entries
            .getLast()
            .values()
            .computeIfAbsent(line.key(), key -> new ArrayList<>())
            .add(line.value());
      } else {
        entries.add(new Entry(line.key(), new LinkedHashMap<>()));
      }
    }
    return entries;
  }
}
