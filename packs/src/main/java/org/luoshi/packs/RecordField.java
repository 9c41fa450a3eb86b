package org.luoshi.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record.
 *
 * @param key what rules call it
 * @param name in Chinese
 * @param english in English
 * @param type what is entered
 * @param unit behind a number, or null
 * @param choices to choose from; empty for other types
 */
public record RecordField(
    String key,
    String name,
    String english,
    Type type,
    @Nullable String unit,
    List<String> choices) {
  /** What is entered. */
  public enum Type {
    DAY,
    LINE,
    PARAGRAPH,
    NUMBER,
    /** People of the organisation or beyond; each counts once where a rule counts people. */
    PEOPLE,
    /** Names of other things. */
    NAMES,
    CHOICE
  }
}
