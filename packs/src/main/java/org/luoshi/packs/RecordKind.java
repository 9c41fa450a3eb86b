package org.luoshi.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A kind of record: what is written down when something was done.
 *
 * @param key what duties and rules call it
 * @param name in Chinese
 * @param english in English
 * @param words of a plan that mean it
 * @param fields what is entered, in order
 * @param required keys of those that must be filled
 * @param checks what must hold
 * @param example a record that passes
 * @param yes sentences of plans that come to this kind
 * @param no sentences that do not
 * @param source who says so
 */
public record RecordKind(
    String key,
    String name,
    String english,
    List<String> words,
    List<RecordField> fields,
    List<String> required,
    List<RecordCheck> checks,
    Map<String, Object> example,
    List<String> yes,
    List<String> no,
    Source source) {
  /** The required fields that a record leaves empty. */
  public List<RecordField> missing(Map<String, Object> record) {
    return fields.stream()
        .filter(field -> required.contains(field.key()) && Values.isEmpty(record, field.key()))
        .toList();
  }

  /** The checks that a record fails. */
  public List<RecordCheck> failing(Map<String, Object> record, LocalDate today) {
    return checks.stream().filter(check -> !check.holds(record, today)).toList();
  }
}
