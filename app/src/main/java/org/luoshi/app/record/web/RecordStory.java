package org.luoshi.app.record.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.record.Attached;
import org.luoshi.app.record.Kinds;
import org.luoshi.app.record.RecordVersion;
import org.luoshi.app.record.Spoken;
import org.luoshi.packs.RecordField;
import org.luoshi.packs.RecordKind;

/**
 * What a record says, and what each version changed, with names of people masked where whoever
 * looks does not see people. Versions may be of different kinds.
 */
final class RecordStory {
  private final Kinds kinds;
  private final List<RecordVersion> versions;
  private final NameMask names;

  /**
   * A record's.
   *
   * @param versions the latest first
   * @param people names of the organisation's people
   */
  RecordStory(Kinds kinds, List<RecordVersion> versions, List<String> people) {
    this.kinds = kinds;
    this.versions = versions;
    Set<String> known = new HashSet<>(people);
    for (RecordVersion version : versions) {
      for (RecordField field : kinds.of(version.kind()).fields()) {
        if (field.type() == RecordField.Type.PEOPLE
            && version.values().get(field.key()) instanceof List<?> list) {
          list.forEach(name -> known.add(String.valueOf(name)));
        }
      }
    }
    names = NameMask.of(known);
  }

  /** The subject of what holds. */
  String title() {
    return names.text(versions.getFirst().title());
  }

  /** What holds, in the order of the kind's fields. */
  List<RecordPage.Cell> cells() {
    RecordVersion now = versions.getFirst();
    return kinds.of(now.kind()).fields().stream()
        .filter(field -> now.values().containsKey(field.key()))
        .filter(field -> !field.key().equals("title"))
        .map(field -> new RecordPage.Cell(field, value(field, now.values().get(field.key()))))
        .toList();
  }

  /** The versions, the latest first. */
  List<RecordPage.Step> steps() {
    List<RecordPage.Step> steps = new ArrayList<>();
    for (int at = 0; at < versions.size(); at++) {
      RecordVersion version = versions.get(at);
      boolean isCorrection = at + 1 < versions.size() && !version.isVoid();
      steps.add(
          new RecordPage.Step(
              version,
              names.text(version.reason()),
              isCorrection ? differences(versions.get(at + 1), version) : List.of()));
    }
    return steps;
  }

  private List<RecordPage.Difference> differences(RecordVersion before, RecordVersion after) {
    Stream<RecordPage.Difference> fields =
        fields(after, before).stream()
            .map(
                field ->
                    new RecordPage.Difference(
                        field,
                        "",
                        value(field, before.values().get(field.key())),
                        value(field, after.values().get(field.key()))));
    Stream<RecordPage.Difference> rest =
        Stream.of(
            difference(
                "kind", Spoken.name(kinds.of(before.kind())), Spoken.name(kinds.of(after.kind()))),
            difference(
                "times",
                RecordWords.times(before.begins(), before.ends()),
                RecordWords.times(after.begins(), after.ends())),
            difference("credits", duties(before), duties(after)),
            difference("files", files(before), files(after)));
    return Stream.concat(fields, rest).filter(one -> !one.before().equals(one.after())).toList();
  }

  private static RecordPage.Difference difference(String key, String before, String after) {
    return new RecordPage.Difference(null, key, before, after);
  }

  /** The fields of both kinds, each once. */
  private List<RecordField> fields(RecordVersion after, RecordVersion before) {
    Map<String, RecordField> fields = new LinkedHashMap<>();
    for (RecordKind kind : List.of(kinds.of(after.kind()), kinds.of(before.kind()))) {
      kind.fields().forEach(field -> fields.putIfAbsent(field.key(), field));
    }
    return List.copyOf(fields.values());
  }

  private String value(RecordField field, @Nullable Object value) {
    if (!names.isClear()
        && field.type() == RecordField.Type.PEOPLE
        && value instanceof List<?> list) {
      return String.join(
          "、", list.stream().map(name -> NameMask.name(String.valueOf(name))).toList());
    }
    return names.text(RecordWords.shown(value));
  }

  private static String duties(RecordVersion version) {
    return String.join(
        "；",
        version.credits().stream()
            .map(
                credit ->
                    RecordWords.title(credit.content())
                        + (credit.due() == null ? "" : " " + credit.due()))
            .sorted()
            .toList());
  }

  private String files(RecordVersion version) {
    return names.text(String.join("、", version.files().stream().map(Attached::name).toList()));
  }
}
