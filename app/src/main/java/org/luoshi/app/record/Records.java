package org.luoshi.app.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.database.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records of the scope: found and read. {@link Recording} takes them down. */
@Component
public class Records {
  private static final String LINES =
      """
      select r.id, r.organisation_id, g.name, v.kind, v.day, v.title, v.place, v.belated, v.state = 'void', v.number,
        a.name, (select count(*) from record_credit c where c.version_id = v.id),
        (select count(*) from record_file f where f.version_id = v.id)
      from work_record r
      join record_version v on v.record_id = r.id and v.superseded_at is null
      join organisation g on g.id = r.organisation_id
      left join account a on a.id = v.made_by
      """;

  private final JdbcClient jdbc;
  private final Contents contents;

  Records(JdbcClient jdbc, Contents contents) {
    this.jdbc = jdbc;
    this.contents = contents;
  }

  /** Those asked for, the latest day first. */
  @Transactional(readOnly = true)
  public List<RecordLine> find(Query query) {
    Where where = Conditions.of(query);
    return jdbc.sql(
            LINES + where.clause() + " order by v.day desc, r.id desc limit :limit offset :offset")
        .params(where.values())
        .param("limit", query.limit())
        .param("offset", query.offset())
        .query((row, at) -> line(row))
        .list();
  }

  /** How many there are; a query's page does not matter. */
  @Transactional(readOnly = true)
  public long count(Query query) {
    Where where = Conditions.of(query);
    return jdbc.sql(
            """
            select count(*) from work_record r
            join record_version v on v.record_id = r.id and v.superseded_at is null
            """
                + where.clause())
        .params(where.values())
        .query(Long.class)
        .single();
  }

  /**
   * One of them, with all it ever said.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public WorkRecord get(long id) {
    Map<Long, List<Credit>> credits = credits(id);
    Map<Long, List<Attached>> files = files(id);
    List<RecordVersion> versions =
        jdbc.sql(
                """
                select v.id, v.number, v.state = 'void', v.reason, v.kind, v.day, v.begins, v.ends, v.title, v.place,
                  v.content, v.belated, a.name, v.made_at, v.superseded_at, v.form
                from record_version v left join account a on a.id = v.made_by
                where v.record_id = ? order by v.number desc
                """)
            .param(id)
            .query((row, at) -> version(row, credits, files))
            .list();
    if (versions.isEmpty()) {
      throw new NotHere("record " + id);
    }
    return jdbc.sql(
            """
            select r.id, r.organisation_id, g.name
            from work_record r join organisation g on g.id = r.organisation_id where r.id = ?
            """)
        .param(id)
        .query(
            (row, at) -> new WorkRecord(row.getLong(1), row.getLong(2), row.getString(3), versions))
        .single();
  }

  /**
   * What a record said at a moment; empty before it was taken down.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Optional<RecordVersion> asOf(long id, Instant moment) {
    return get(id).versions().stream().filter(version -> version.holdsAt(moment)).findFirst();
  }

  /** The names of people in the lists of records, as they are now. */
  @Transactional(readOnly = true)
  public List<String> names(Collection<Long> these) {
    return jdbc.sql(
            """
            select distinct n.name from record_name n join record_version v on v.id = n.version_id
            where v.record_id = any (?)
            """)
        .param(these.toArray(Long[]::new))
        .query((row, at) -> row.getString(1))
        .list();
  }

  private Map<Long, List<Credit>> credits(long record) {
    record Row(long version, Credit credit) {}
    return jdbc
        .sql(
            """
            select c.version_id, c.duty_id, d.content, c.occurrence_id, o.due, coalesce(o.dated, false), c.because
            from record_credit c join duty d on d.id = c.duty_id left join occurrence o on o.id = c.occurrence_id
            where c.record_id = ? order by c.id
            """)
        .param(record)
        .query(
            (row, at) ->
                new Row(
                    row.getLong(1),
                    new Credit(
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, LocalDate.class),
                        row.getBoolean(6),
                        List.of((String[]) row.getArray(7).getArray()))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::version, Collectors.mapping(Row::credit, Collectors.toList())));
  }

  private Map<Long, List<Attached>> files(long record) {
    record Row(long version, Attached file) {}
    return jdbc
        .sql(
            """
            select f.version_id, f.sha256, f.name, f.type, f.size, f.thumbnail
            from record_file f join record_version v on v.id = f.version_id
            where v.record_id = ? order by f.version_id, f.position, f.id
            """)
        .param(record)
        .query(
            (row, at) ->
                new Row(
                    row.getLong(1),
                    new Attached(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::version, Collectors.mapping(Row::file, Collectors.toList())));
  }

  private RecordVersion version(
      ResultSet row, Map<Long, List<Credit>> credits, Map<Long, List<Attached>> files)
      throws SQLException {
    long id = row.getLong(1);
    return new RecordVersion(
        id,
        row.getInt(2),
        row.getObject(16, UUID.class),
        row.getBoolean(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalTime.class),
        row.getObject(8, LocalTime.class),
        row.getString(9),
        row.getString(10),
        contents.read(row.getString(11)),
        row.getBoolean(12),
        row.getString(13),
        row.getObject(14, OffsetDateTime.class).toInstant(),
        instant(row.getObject(15, OffsetDateTime.class)),
        credits.getOrDefault(id, List.of()),
        files.getOrDefault(id, List.of()));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static RecordLine line(ResultSet row) throws SQLException {
    return new RecordLine(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8),
        row.getBoolean(9),
        row.getInt(10),
        row.getString(11),
        row.getInt(12),
        row.getInt(13));
  }
}
