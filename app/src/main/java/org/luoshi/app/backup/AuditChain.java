package org.luoshi.app.backup;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.luoshi.app.backup.Manifest.AuditEnd;

/**
 * The audit trail's chain: every entry carries the hash of the one before it, the first that of the
 * word {@code luoshi}. A changed, inserted or deleted entry breaks it; entries cut off at the end
 * are missed only by who remembers the end, such as a backup.
 */
public final class AuditChain {
  private AuditChain() {}

  /** What a check found. */
  public sealed interface Verdict {
    /** Every entry is as it was written. */
    record Whole(AuditEnd end) implements Verdict {}

    /** An entry does not follow from the one before, or was changed; the first such one. */
    record Broken(long entry) implements Verdict {}

    /** The entry that a backup remembers as the last one is gone, or another. */
    record Shortened(AuditEnd end, AuditEnd remembered) implements Verdict {}
  }

  /**
   * Checks the whole chain.
   *
   * @param connection in a transaction, as the owner of the schema
   * @param remembered ends that backups know
   */
  public static Verdict verify(Connection connection, Collection<AuditEnd> remembered)
      throws SQLException {
    Set<AuditEnd> unmet = new HashSet<>(remembered);
    unmet.removeIf(end -> end.entries() == 0);
    byte[] before = Digests.sha256().digest("luoshi".getBytes(StandardCharsets.UTF_8));
    long entries = 0;
    long last = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(2_000);
      try (ResultSet row = statement.executeQuery(CHAIN)) {
        while (row.next()) {
          byte[] hash = row.getBytes("hash");
          if (!Arrays.equals(before, row.getBytes("previous"))
              || !Arrays.equals(hash, row.getBytes("digest"))) {
            return new Verdict.Broken(row.getLong("id"));
          }
          before = hash;
          entries++;
          last = row.getLong("id");
          if (!unmet.isEmpty()) {
            unmet.remove(new AuditEnd(entries, last, hex(hash)));
          }
        }
      }
    }
    AuditEnd end = new AuditEnd(entries, last, entries == 0 ? "" : hex(before));
    return unmet.isEmpty()
        ? new Verdict.Whole(end)
        : new Verdict.Shortened(end, unmet.iterator().next());
  }

  private static final String CHAIN =
      "select id, previous, hash, luoshi_audit_digest(e) as digest from audit_entry e order by id";

  /** The end of the chain as it stands, unchecked. */
  static AuditEnd end(Connection connection) throws SQLException {
    if (!isThere(connection)) {
      return new AuditEnd(0, 0, "");
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select (select count(*) from audit_entry), id, hash from audit_entry order by id desc limit 1
                """)) {
      return row.next()
          ? new AuditEnd(row.getLong(1), row.getLong(2), hex(row.getBytes(3)))
          : new AuditEnd(0, 0, "");
    }
  }

  /** Schemas of the first days have none. */
  static boolean isThere(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select to_regclass('public.audit_entry') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
