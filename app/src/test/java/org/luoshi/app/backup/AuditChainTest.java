package org.luoshi.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.app.backup.AuditChain.Verdict;
import org.luoshi.app.backup.Manifest.AuditEnd;

/** What somebody with all rights over the database does to the audit trail is noticed. */
@TestMethodOrder(MethodName.class)
class AuditChainTest {
  @TempDir static Path temp;
  static Place place;

  @BeforeAll
  static void fill() throws Exception {
    place = Place.outside(temp).fill();
  }

  @AfterAll
  static void stop() throws Exception {
    place.close();
  }

  private static Verdict verify(AuditEnd... remembered) throws Exception {
    try (Connection connection = place.address().connect()) {
      connection.setAutoCommit(false);
      return AuditChain.verify(connection, List.of(remembered));
    }
  }

  /** Does what the triggers forbid, and takes it back. */
  private static Verdict afterForgery(String sql, AuditEnd... remembered) throws Exception {
    place.run("create table kept as select * from audit_entry");
    place.run("alter table audit_entry disable trigger user; " + sql);
    Verdict verdict = verify(remembered);
    place.run(
        """
        delete from audit_entry; insert into audit_entry select * from kept;
        drop table kept; alter table audit_entry enable trigger user
        """);
    assertThat(verify()).isInstanceOf(Verdict.Whole.class);
    return verdict;
  }

  private static AuditEnd end() throws Exception {
    return ((Verdict.Whole) verify()).end();
  }

  @Test
  void aWholeTrailIsCounted() throws Exception {
    assertThat(end().entries()).isEqualTo(5);
    assertThat(verify(end())).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void aChangedEntryIsNamed() throws Exception {
    String third = place.ask("select id from audit_entry order by id offset 2 limit 1");
    assertThat(afterForgery("update audit_entry set allowed = false where id = " + third))
        .isEqualTo(new Verdict.Broken(Long.parseLong(third)));
  }

  @Test
  void aDeletedEntryIsNoticedAtTheNext() throws Exception {
    String third = place.ask("select id from audit_entry order by id offset 2 limit 1");
    String fourth = place.ask("select id from audit_entry order by id offset 3 limit 1");
    assertThat(afterForgery("delete from audit_entry where id = " + third))
        .isEqualTo(new Verdict.Broken(Long.parseLong(fourth)));
  }

  @Test
  void anEntryCutOffAtTheEndIsNoticedByWhatABackupRemembers() throws Exception {
    AuditEnd remembered = end();
    String cut = "delete from audit_entry where id = (select max(id) from audit_entry)";
    assertThat(afterForgery(cut)).isInstanceOf(Verdict.Whole.class);
    assertThat(afterForgery(cut, remembered)).isInstanceOf(Verdict.Shortened.class);
  }
}
