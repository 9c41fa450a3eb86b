package org.luoshi.app.frame.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can give way under a running server, and come back without a restart. */
enum OutageKind {
  /** Shut down, crashed, starting up, or out of connections. */
  DATABASE_AWAY(503, "the database is away") {
    @Override
    boolean isBehind(Throwable cause) {
      if (!(cause instanceof SQLException sql)) {
        return false;
      }
      String state = sql.getSQLState();
      return sql instanceof SQLTransientConnectionException
          || (state == null
              ? "Connection is closed".equals(sql.getMessage())
              : state.startsWith("08") || AWAY.contains(state));
    }
  },

  /** That of the data folder, of the database, or of what is being uploaded. */
  DISK_FULL(507, "a disk is full, make room on it and all goes on") {
    @Override
    boolean isBehind(Throwable cause) {
      return cause instanceof SQLException sql
          ? "53100".equals(sql.getSQLState())
          : cause instanceof IOException && NO_ROOM.contains(lastPart(cause));
    }
  };

  private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

  /** As the systems say it; Java has no type for it. */
  private static final Set<String> NO_ROOM =
      Set.of(
          "No space left on device",
          "设备上没有空间",
          "Disk quota exceeded",
          "超出磁盘限额",
          "There is not enough space on the disk");

  private final int status;
  private final String line;

  OutageKind(int status, String line) {
    this.status = status;
    this.line = line;
  }

  /** Whether this is what an exception tells. */
  abstract boolean isBehind(Throwable cause);

  /** What gave way; null when the failure is another. */
  static @Nullable OutageKind of(Throwable failure) {
    for (OutageKind kind : values()) {
      if (kind.behind(failure) != null) {
        return kind;
      }
    }
    return null;
  }

  private @Nullable Throwable behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isBehind(cause)) {
        return cause;
      }
    }
    return null;
  }

  /** What the system or the database said, on one line. */
  String reason(Throwable failure) {
    Throwable behind = behind(failure);
    String message = behind == null ? null : behind.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  /** Of the answer. */
  int status() {
    return status;
  }

  /** For the log: what happened, and what to do where somebody has to do something. */
  String line() {
    return line;
  }

  /** What stands behind the name of the file. */
  private static String lastPart(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.substring(message.lastIndexOf(": ") + 1).strip();
  }
}
