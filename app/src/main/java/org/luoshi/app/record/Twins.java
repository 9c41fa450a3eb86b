package org.luoshi.app.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices a fact that was taken down before: of the same organisation, kind and day. */
@Component
public class Twins {
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Contents contents;
  private final Reading reading;

  Twins(JdbcClient jdbc, Contents contents, Reading reading) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.reading = reading;
  }

  /**
   * A record that may say the same.
   *
   * @param id its number
   * @param title subject
   * @param place where; may be empty
   * @param by who entered it; null where that is not seen
   * @param because {@code title}, {@code place}, {@code occurrence} or {@code same}
   */
  public record Twin(
      long id, String title, String place, @Nullable String by, List<String> because) {}

  /** The records that an entry of today may repeat. */
  @Transactional(readOnly = true)
  public List<Twin> of(Entry entry, LocalDate today) {
    return of(entry, reading.take(entry, today), null);
  }

  /** The same for what was read already, without the record that is corrected. */
  List<Twin> of(Entry entry, Taken taken, @Nullable Long without) {
    return jdbc
        .sql(
            """
            select v.record_id, v.title, v.place, a.name, v.begins, v.ends, v.content = ?::jsonb,
              array(select c.occurrence_id from record_credit c where c.version_id = v.id and c.occurrence_id is not null)
            from record_version v left join account a on a.id = v.made_by
            where v.organisation_id = ? and v.kind = ? and v.day = ? and v.superseded_at is null and v.state = 'valid'
              and v.record_id <> ?
            order by v.record_id limit ?
            """)
        .params(
            contents.write(taken.values()),
            entry.organisation(),
            taken.kind().key(),
            taken.day(),
            without == null ? 0 : without,
            MOST)
        .query((row, at) -> twin(row, entry, taken))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Twin> twin(ResultSet row, Entry entry, Taken taken) throws SQLException {
    List<String> because = new ArrayList<>();
    if (row.getBoolean(7)) {
      because.add("same");
    }
    boolean hasTitle = taken.kind().fields().stream().anyMatch(f -> f.key().equals("title"));
    if (hasTitle && letters(row.getString(2)).equals(letters(taken.title()))) {
      because.add("title");
    }
    if (!taken.place().isEmpty()
        && letters(row.getString(3)).equals(letters(taken.place()))
        && overlap(row.getObject(5, LocalTime.class), row.getObject(6, LocalTime.class), taken)) {
      because.add("place");
    }
    List<Long> closed = Arrays.asList((Long[]) row.getArray(8).getArray());
    if (entry.credits().stream().anyMatch(credit -> closed.contains(credit.occurrence()))) {
      because.add("occurrence");
    }
    return because.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Twin(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), because));
  }

  private static boolean overlap(
      @Nullable LocalTime begins, @Nullable LocalTime ends, Taken taken) {
    LocalTime other = taken.begins();
    if (begins == null || other == null) {
      return false;
    }
    return begins.isBefore(end(other, taken.ends())) && other.isBefore(end(begins, ends));
  }

  /** A minute after the beginning where no end was given. */
  private static LocalTime end(LocalTime begins, @Nullable LocalTime ends) {
    LocalTime least = begins.isBefore(LocalTime.of(23, 59)) ? begins.plusMinutes(1) : LocalTime.MAX;
    LocalTime end = Objects.requireNonNullElse(ends, least);
    return end.isBefore(least) ? least : end;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letter -> letters.appendCodePoint(letter));
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
