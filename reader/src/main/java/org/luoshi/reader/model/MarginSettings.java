package org.luoshi.reader.model;

import java.util.Map;
import java.util.Set;

/**
 * Which margin notes are wanted.
 *
 * @param off ids of the rules switched off
 * @param limits other numbers for rules that have one, by id
 */
public record MarginSettings(Set<String> off, Map<String, Integer> limits) {
  /** Every rule, with its own number. */
  public static final MarginSettings DEFAULT = new MarginSettings(Set.of(), Map.of());

  public MarginSettings {
    off = Set.copyOf(off);
    limits = Map.copyOf(limits);
  }
}
