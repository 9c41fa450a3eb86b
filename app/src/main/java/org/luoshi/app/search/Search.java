package org.luoshi.app.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.app.frame.Line;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.organisation.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds things of the scope by their words. */
@Component
public class Search {
  /** So many stand on a page. */
  public static final int PAGE = 20;

  /** So many are counted and shown. */
  public static final int MOST = 200;

  /** A query has so many characters at most. */
  public static final int LONGEST = 50;

  private final JdbcClient jdbc;
  private final People people;

  Search(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** The words of what was typed, apart by blanks, invisible characters dropped. */
  public static List<String> words(String typed) {
    String line = Line.clean(typed);
    return line.isEmpty() ? List.of() : List.of(line.split(" "));
  }

  /** Whether a word is long enough: pairs of characters are what the index knows. */
  public static boolean isLongEnough(String word) {
    return word.codePointCount(0, word.length()) >= 2;
  }

  /** What holds all words that are long enough: titles before texts, recent before old. */
  @Transactional(readOnly = true)
  public Found find(Asked asked) {
    String[] entries = Kind.entries(asked.kinds());
    List<String> sought = asked.words().stream().filter(Search::isLongEnough).toList();
    if (sought.isEmpty() || entries.length == 0) {
      return Found.NOTHING;
    }
    List<String> words = folded(sought);
    List<Row> rows =
        jdbc.sql(
                """
                select kind, thing, organisation_id, whose, day, title, head, excerpt, folded, total, narrowed
                from luoshi_search(?, ?, cast(? as date), cast(? as date), cast(? as bigint), ?, ?, ?)
                """)
            .param(words.toArray(String[]::new))
            .param(entries)
            .param(asked.since())
            .param(asked.until())
            .param(asked.organisation())
            .param((asked.page() - 1) * PAGE)
            .param(PAGE)
            .param(MOST)
            .query((row, at) -> row(row, words))
            .list();
    return rows.isEmpty()
        ? Found.NOTHING
        : new Found(masked(rows), rows.getFirst().total(), rows.getFirst().narrowed());
  }

  private record Row(long thing, Hit hit, int total, boolean narrowed) {}

  /** Titles and texts may name people: masked as on the pages they lead to. */
  private List<Hit> masked(List<Row> rows) {
    List<Hit> hits = rows.stream().map(Row::hit).toList();
    if (People.areSeen()) {
      return hits;
    }
    NameMask known = people.mask(hits.stream().map(Hit::words).toList());
    NameMask recorded = NameMask.of(names(rows));
    return hits.stream()
        .map(hit -> hit.masked(known))
        .map(hit -> hit.kind() == Kind.RECORD ? hit.masked(recorded) : hit)
        .toList();
  }

  /** Whom the records among them name. */
  private List<String> names(List<Row> rows) {
    List<Long> records =
        rows.stream().filter(row -> row.hit().kind() == Kind.RECORD).map(Row::thing).toList();
    return jdbc.sql(
            """
            select distinct n.name from record_name n join record_version v on v.id = n.version_id
            where v.record_id = any (?)
            """)
        .param(records.toArray(Long[]::new))
        .query((row, at) -> row.getString(1))
        .list();
  }

  private static Row row(ResultSet row, List<String> words) throws SQLException {
    Kind kind = Kind.ofEntry(row.getString("kind"));
    List<Piece> excerpt = Piece.of(row.getString("excerpt"), row.getString("folded"), words);
    Hit hit =
        new Hit(
            kind,
            kind.page(row.getLong("thing")),
            row.getLong("organisation_id"),
            row.getString("whose"),
            row.getObject("day", LocalDate.class),
            Piece.of(row.getString("title"), row.getString("head"), words),
            excerpt.stream().anyMatch(Piece::marked) ? excerpt : List.of());
    return new Row(row.getLong("thing"), hit, row.getInt("total"), row.getBoolean("narrowed"));
  }

  private List<String> folded(List<String> words) {
    return jdbc.sql(
            "select array(select luoshi_fold(w) from unnest(?) with ordinality t (w, n) order by n)")
        .param(words.toArray(String[]::new))
        .query((row, at) -> strings(row.getArray(1)))
        .single();
  }

  private static List<String> strings(Array array) throws SQLException {
    List<String> strings = new ArrayList<>();
    for (Object one : (Object[]) array.getArray()) {
      strings.add((String) one);
    }
    return strings;
  }
}
