package org.luoshi.reader.model;

import java.util.Map;
import java.util.Set;

/**
 * Which margin notes are wanted.
 *
 * @param wanted whether any are wanted at all
 * @param off ids of the rules switched off
 * @param limits other numbers for rules that have one, by id
 */
public record MarginSettings(boolean wanted, Set<String> off, Map<String, Integer> limits) {
  /** Every rule, with its own number. */
  public static final MarginSettings DEFAULT = new MarginSettings(Set.of(), Map.of());

  /** No margin notes: reading is quicker without. */
  public static final MarginSettings NONE = new MarginSettings(false, Set.of(), Map.of());

  public MarginSettings {
    off = Set.copyOf(off);
    limits = Map.copyOf(limits);
  }

  /** Every rule but those in {@code off}. */
  public MarginSettings(Set<String> off, Map<String, Integer> limits) {
    this(true, off, limits);
  }
}
