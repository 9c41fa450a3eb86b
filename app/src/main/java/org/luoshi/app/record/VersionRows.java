package org.luoshi.app.record;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.luoshi.app.file.Keeping;
import org.luoshi.app.file.Kept;
import org.luoshi.packs.RecordField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes versions: nothing is changed but when one was superseded. */
@Component
class VersionRows {
  private final JdbcClient jdbc;
  private final Contents contents;
  private final Keeping keeping;

  VersionRows(JdbcClient jdbc, Contents contents, Keeping keeping) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.keeping = keeping;
  }

  /** Where a version belongs. */
  record Place(long organisation, long record, int number, UUID form, String reason) {}

  /** What it counts for; {@code closed} is the edition that the occurrence has by its closing. */
  record Counted(
      long duty, @Nullable Long occurrence, @Nullable Integer closed, Collection<String> because) {}

  /** The version before is superseded by the next one. */
  void supersede(long version) {
    jdbc.sql("update record_version set superseded_at = greatest(now(), made_at) where id = ?")
        .param(version)
        .update();
  }

  /** A version that says this; returns its number. */
  long add(Place place, Taken taken) {
    long version =
        jdbc.sql(
                """
                insert into record_version (organisation_id, record_id, number, form, reason, kind, day, begins, ends,
                  title, place, content, belated, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, greatest(now(),
                  (select max(superseded_at) from record_version where record_id = ?)))
                returning id
                """)
            .param(1, place.organisation())
            .param(2, place.record())
            .param(3, place.number())
            .param(4, place.form())
            .param(5, place.reason())
            .param(6, taken.kind().key())
            .param(7, taken.day())
            .param(8, taken.begins(), Types.TIME)
            .param(9, taken.ends(), Types.TIME)
            .param(10, taken.title())
            .param(11, taken.place())
            .param(12, contents.write(taken.values()))
            .param(13, taken.belated())
            .param(14, Scope.current().account(), Types.BIGINT)
            .param(15, place.record())
            .query(Long.class)
            .single();
    names(place.organisation(), version, taken);
    return version;
  }

  /** A version that says what the one before said, and counts for nothing. */
  void addVoid(Place place, long before) {
    long version =
        jdbc.sql(
                """
                insert into record_version (organisation_id, record_id, number, form, state, reason, kind, day, begins,
                  ends, title, place, content, belated, made_by, made_at)
                select organisation_id, record_id, number + 1, :form, 'void', :reason, kind, day, begins, ends, title,
                  place, content, belated, :account, superseded_at
                from record_version where id = :before returning id
                """)
            .param("form", place.form())
            .param("reason", place.reason())
            .param("account", Scope.current().account(), Types.BIGINT)
            .param("before", before)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into record_file (organisation_id, version_id, sha256, name, type, size, thumbnail, position)
            select organisation_id, ?, sha256, name, type, size, thumbnail, position from record_file where version_id = ?
            """)
        .params(version, before)
        .update();
  }

  /** What a version counts for. */
  void credit(Place place, long version, List<Counted> credits) {
    for (Counted credit : credits) {
      jdbc.sql(
              """
              insert into record_credit (organisation_id, version_id, record_id, duty_id, occurrence_id, closed_edition,
                because) values (?, ?, ?, ?, ?, ?, ?)
              """)
          .param(1, place.organisation())
          .param(2, version)
          .param(3, place.record())
          .param(4, credit.duty())
          .param(5, credit.occurrence(), Types.BIGINT)
          .param(6, credit.closed(), Types.INTEGER)
          .param(7, credit.because().toArray(String[]::new))
          .update();
    }
  }

  /** What belongs to a version. */
  void files(Place place, long version, List<Attached> files) {
    files.stream()
        .sorted(Comparator.comparing(Attached::sha256))
        .forEach(file -> keeping.hold(kept(file)));
    int position = 1;
    for (Attached file : files) {
      jdbc.sql(
              """
              insert into record_file (organisation_id, version_id, sha256, name, type, size, thumbnail, position)
              values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .param(1, place.organisation())
          .param(2, version)
          .param(3, file.sha256())
          .param(4, file.name())
          .param(5, file.type())
          .param(6, file.size())
          .param(7, file.thumbnail(), Types.VARCHAR)
          .param(8, position++)
          .update();
    }
  }

  private static Kept kept(Attached file) {
    return new Kept(file.sha256(), file.name(), file.type(), file.size(), file.thumbnail());
  }

  /**
   * The names of a version, each with the person of the organisation where just one is called so.
   */
  private void names(long organisation, long version, Taken taken) {
    List<String> fields = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Object> value : taken.values().entrySet()) {
      if (isPeople(taken, value.getKey()) && value.getValue() instanceof List<?> list) {
        list.forEach(
            name -> {
              fields.add(value.getKey());
              names.add(String.valueOf(name));
            });
      }
    }
    if (names.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into record_name (organisation_id, version_id, field, name, person_id)
            select :organisation, :version, n.field, n.name, p.id
            from unnest(:fields::text[], :names::text[]) n (field, name)
            left join (select name, min(id) as id from person where organisation_id = :organisation
              group by name having count(*) = 1) p on p.name = n.name
            """)
        .param("organisation", organisation)
        .param("version", version)
        .param("fields", fields.toArray(String[]::new))
        .param("names", names.toArray(String[]::new))
        .update();
  }

  private static boolean isPeople(Taken taken, String key) {
    return taken.kind().fields().stream()
        .anyMatch(field -> field.key().equals(key) && field.type() == RecordField.Type.PEOPLE);
  }
}
