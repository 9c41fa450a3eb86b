package org.luoshi.packs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How records are credited to a number that was promised.
 *
 * @param key what duties call it
 * @param name in Chinese
 * @param english in English
 * @param how what is done with the records
 * @param field of which field; null for {@link How#COUNT} and {@link How#RATIO}
 * @param of key of the rule above the line of a ratio, or null
 * @param over key of the rule below it, or null
 * @param unit of the number, or null
 * @param examples records and the number they give
 * @param source who says so
 */
public record CountingRule(
    String key,
    String name,
    String english,
    How how,
    @Nullable String field,
    @Nullable String of,
    @Nullable String over,
    @Nullable String unit,
    List<Example> examples,
    Source source) {
  /** What is done with the records. */
  public enum How {
    COUNT,
    /** Numbers are added; a list counts for so many names. */
    SUM,
    /** Different names. */
    DISTINCT,
    /** What the last record says that says anything. */
    LATEST,
    /** One rule over another, in percent. */
    RATIO
  }

  /**
   * Records and what they come to.
   *
   * @param records in the order of their days
   * @param gives the number, or null where nothing can be said
   */
  public record Example(List<Map<String, Object>> records, @Nullable String gives) {}
}
