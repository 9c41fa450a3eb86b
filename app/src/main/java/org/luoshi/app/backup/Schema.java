package org.luoshi.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/** The tables and sequences of Luoshi, as the database describes them. Names are quoted for SQL. */
record Schema(List<Table> tables, List<Manifest.Sequence> sequences) {
  /**
   * Rows that no archive holds: migrations are applied anew, and whoever finds an archive finds no
   * session in it.
   */
  static final Set<String> LEFT_OUT =
      Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

  /**
   * A table.
   *
   * @param columns all that are not computed
   * @param order the primary key, told apart by bytes so that every database sorts alike
   * @param secured whether row-level security is on
   */
  record Table(String name, List<String> columns, String order, boolean secured) {
    /** Writes its rows as COPY text, and returns how many they are. */
    long copyTo(Connection connection, OutputStream out) throws SQLException, IOException {
      String rows =
          "select %s from %s as t order by %s".formatted(String.join(", ", columns), name, order);
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (" + rows + ") to stdout", out);
    }
  }

  private static final String TABLES =
      """
      select quote_ident(c.relname) as name, c.relrowsecurity as secured,
        array(select quote_ident(a.attname) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          order by a.attnum) as columns,
        coalesce((select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end,
            ', ' order by k.place)
          from pg_index i
          cross join unnest(i.indkey::int2[]) with ordinality as k (number, place)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
          where i.indrelid = c.oid and i.indisprimary), 't::text collate "C"') as place
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
        and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      order by c.relname collate "C"
      """;

  /** Tables of which the present user may not see every row. */
  private static final String HIDDEN =
      """
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
        and (c.relforcerowsecurity or not pg_has_role(c.relowner, 'usage'))
        and not exists (select from pg_policy p
          where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
            and pg_get_expr(p.polqual, c.oid) = 'true'
            and exists (select from unnest(p.polroles) as r (role)
              where r.role = 0 or r.role = (select oid from pg_roles where rolname = current_user)))
        and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
      """;

  /** Reads the catalogue. */
  static Schema of(Connection connection) throws SQLException {
    List<Table> tables = new ArrayList<>();
    List<Manifest.Sequence> sequences = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(TABLES)) {
        while (row.next()) {
          tables.add(
              new Table(
                  row.getString("name"),
                  List.of((String[]) row.getArray("columns").getArray()),
                  row.getString("place"),
                  row.getBoolean("secured")));
        }
      }
      for (String sequence : strings(statement, sequenceNames())) {
        try (ResultSet row =
            statement.executeQuery("select last_value, is_called from " + sequence)) {
          row.next();
          sequences.add(new Manifest.Sequence(sequence, row.getLong(1), row.getBoolean(2)));
        }
      }
    }
    return new Schema(List.copyOf(tables), List.copyOf(sequences));
  }

  /** The tables whose rows an archive holds. */
  List<Table> kept() {
    return tables.stream().filter(table -> !LEFT_OUT.contains(table.name())).toList();
  }

  /** Tables that a copy would silently leave incomplete. */
  static List<String> hidden(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return strings(statement, HIDDEN);
    }
  }

  /** The first column of a query. */
  static List<String> strings(Statement statement, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  private static String sequenceNames() {
    return """
        select quote_ident(relname) from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"
        """;
  }
}
