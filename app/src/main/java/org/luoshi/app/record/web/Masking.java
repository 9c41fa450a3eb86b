package org.luoshi.app.record.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.People;
import org.luoshi.app.record.RecordVersion;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;

/** Names of people in records: masked where whoever looks does not see people. */
final class Masking {
  private final boolean clear;
  private final List<String> names;

  private Masking(boolean clear, Set<String> names) {
    this.clear = clear;
    this.names = names.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** For whoever looks; these names. */
  static Masking of(Set<String> names) {
    return new Masking(People.areSeen(), names);
  }

  /** For whoever looks; the names are those of the organisation and of the record's lists. */
  static Masking of(RecordKind kind, List<RecordVersion> versions, List<String> people) {
    Set<String> names = new HashSet<>(people);
    for (RecordVersion version : versions) {
      for (RecordField field : kind.fields()) {
        if (field.type() == RecordField.Type.PEOPLE
            && version.values().get(field.key()) instanceof List<?> list) {
          list.forEach(name -> names.add(String.valueOf(name)));
        }
      }
    }
    return new Masking(People.areSeen(), names);
  }

  /** A text, with every known name in it masked. */
  String text(String text) {
    if (clear) {
      return text;
    }
    String masked = text;
    for (String name : names) {
      if (name.codePointCount(0, name.length()) > 1) {
        masked = masked.replace(name, name(name));
      }
    }
    return masked;
  }

  /** What a field says. */
  String value(RecordField field, @Nullable Object value) {
    if (!clear && field.type() == RecordField.Type.PEOPLE && value instanceof List<?> list) {
      return String.join("、", list.stream().map(name -> name(String.valueOf(name))).toList());
    }
    return text(RecordWords.shown(value));
  }

  /** 何砚田 becomes 何＊＊. */
  static String name(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first)
        + "＊".repeat(Math.clamp(name.codePointCount(first, name.length()), 1, 2));
  }
}
