package org.luoshi.app.indicator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Running totals, held against the versions of records that hold: a trigger keeps them in the
 * transaction that writes a version; this proves it, or makes them anew.
 */
public final class Totals {
  /** So many differences are named. */
  public static final int NAMED = 20;

  private static final String NUMBERS =
      """
      select v.organisation_id, v.kind, n.field, date_trunc('month', v.day)::date as month, count(*) as count, sum(n.number) as sum
      from record_version v cross join lateral luoshi_numbers(v.content) n
      where v.state = 'valid' and v.superseded_at is null group by 1, 2, 3, 4
      """;

  private static final String NAMES =
      """
      select v.organisation_id, v.kind, n.field, extract(year from v.day)::int as year, n.name, count(*) as count
      from record_version v cross join lateral luoshi_names(v.content) n
      where v.state = 'valid' and v.superseded_at is null group by 1, 2, 3, 4, 5
      """;

  private Totals() {}

  /**
   * What a check found.
   *
   * @param records how many hold
   * @param rows how many totals there are
   * @param differences the first {@value #NAMED}, without names of people
   * @param wrong how many there are
   */
  public record Verdict(long records, long rows, List<String> differences, long wrong) {
    /** The list is copied. */
    public Verdict {
      differences = List.copyOf(differences);
    }

    /** Whether every total is what recomputation gives. */
    public boolean isRight() {
      return wrong == 0;
    }
  }

  /** Compares every total with its recomputation, at one moment of the database. */
  public static Verdict check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> differences = new ArrayList<>();
      long wrong = numbers(statement, differences) + names(statement, differences);
      return new Verdict(
          number(
              statement,
              "select count(*) from record_version where state = 'valid' and superseded_at is null"),
          number(
              statement,
              "select (select count(*) from record_total) + (select count(*) from record_name_total)"),
          differences,
          wrong);
    }
  }

  /** Lets writers of records wait until the transaction ends. */
  public static void hold(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table record_version in share row exclusive mode");
    }
  }

  /** Makes all totals anew, while writers wait. */
  public static void mend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("delete from record_total");
      statement.execute("delete from record_name_total");
      statement.execute(
          "insert into record_total (organisation_id, kind, field, month, count, sum) " + NUMBERS);
      statement.execute(
          "insert into record_name_total (organisation_id, kind, field, year, name, count) "
              + NAMES);
    }
  }

  private static long numbers(Statement statement, List<String> differences) throws SQLException {
    return differences(
        statement,
        differences,
        """
        select concat_ws(' ', organisation_id, kind, nullif(field, ''), to_char(month, 'YYYY-MM')), coalesce(k.count, 0),
          coalesce(k.sum, 0), coalesce(r.count, 0), coalesce(r.sum, 0)
        from record_total k full join (%s) r using (organisation_id, kind, field, month)
        where (coalesce(k.count, 0), coalesce(k.sum, 0)) <> (coalesce(r.count, 0), coalesce(r.sum, 0))
        order by organisation_id, month, kind, field
        """
            .formatted(NUMBERS));
  }

  private static long names(Statement statement, List<String> differences) throws SQLException {
    return differences(
        statement,
        differences,
        """
        select concat_ws(' ', organisation_id, kind, field, year), coalesce(k.count, 0), 0, coalesce(r.count, 0), 0
        from record_name_total k full join (%s) r using (organisation_id, kind, field, year, name)
        where coalesce(k.count, 0) <> coalesce(r.count, 0) order by organisation_id, year, kind, field
        """
            .formatted(NAMES));
  }

  private static long differences(Statement statement, List<String> named, String query)
      throws SQLException {
    long found = 0;
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        found++;
        if (named.size() < NAMED) {
          named.add(
              "%s: %s, %s ≠ %s, %s"
                  .formatted(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5)));
        }
      }
    }
    return found;
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
