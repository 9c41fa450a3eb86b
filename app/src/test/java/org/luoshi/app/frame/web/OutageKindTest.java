package org.luoshi.app.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class OutageKindTest {
  @Test
  void aDatabaseThatIsAwayIsKnownByWhatItLastSaid() {
    assertThat(of(new SQLTransientConnectionException("no connection within 5 s")))
        .isEqualTo(OutageKind.DATABASE_AWAY);
    assertThat(of(new SQLException("shutting down", "57P01"))).isEqualTo(OutageKind.DATABASE_AWAY);
    assertThat(of(new SQLException("cut off", "08006"))).isEqualTo(OutageKind.DATABASE_AWAY);
    assertThat(of(new SQLException("Connection is closed"))).isEqualTo(OutageKind.DATABASE_AWAY);
    assertThat(of(new SQLException("no such table", "42P01"))).isNull();
    assertThat(of(new SQLException("something without a state"))).isNull();
  }

  @Test
  void aFullDiskIsKnownWhoeverFindsIt() {
    SQLException extend = new SQLException("could not extend file\n  Hint: Check", "53100");
    assertThat(of(extend)).isEqualTo(OutageKind.DISK_FULL);
    assertThat(OutageKind.DISK_FULL.reason(extend)).isEqualTo("could not extend file");
    assertThat(of(new IOException("No space left on device"))).isEqualTo(OutageKind.DISK_FULL);
    assertThat(of(new IOException("设备上没有空间"))).isEqualTo(OutageKind.DISK_FULL);
    IOException named = new FileSystemException("/data/files/ab", null, "No space left on device");
    assertThat(of(named)).isEqualTo(OutageKind.DISK_FULL);
    assertThat(OutageKind.DISK_FULL.reason(new UncheckedIOException(named)))
        .isEqualTo("/data/files/ab: No space left on device");
    assertThat(of(new FileSystemException("/data/No space left on device", null, "Is a directory")))
        .isNull();
    assertThat(of(new IOException((String) null))).isNull();
  }

  private static @Nullable OutageKind of(Exception cause) {
    assertThat(OutageKind.of(new IllegalStateException("of our own"))).isNull();
    return OutageKind.of(new DataAccessResourceFailureException("wrapped", cause));
  }
}
