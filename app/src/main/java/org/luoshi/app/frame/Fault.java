package org.luoshi.app.frame;

import java.util.List;

/**
 * Why something was not done.
 *
 * @param field of the form that has to be mended; empty for the form as a whole
 * @param key of its words
 * @param values fill the places of its words
 */
public record Fault(String field, String key, List<String> values) {
  /** A reason with its words. */
  public static Fault of(String field, String key, Object... values) {
    return new Fault(field, key, List.of(values).stream().map(Object::toString).toList());
  }
}
