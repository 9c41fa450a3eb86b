package org.luoshi.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.backup.AuditChain;
import org.luoshi.app.backup.AuditChain.Verdict;
import org.luoshi.app.backup.DailyBackup;
import org.luoshi.app.database.OpenDatabase;
import org.luoshi.app.database.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code luoshi audit verify}: whether the audit trail is as it was written. */
@Command(name = "audit", subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {
  @ParentCommand private @Nullable LuoshiServer parent;

  @Override
  public void run() {
    throw Objects.requireNonNull(parent).usage("audit");
  }

  /** Status 0: whole; 1: not. */
  @Command(name = "verify")
  static final class Verify implements Callable<Integer> {
    @ParentCommand private @Nullable AuditCommand audit;
    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
      LuoshiServer words = Objects.requireNonNull(Objects.requireNonNull(audit).parent);
      try (OpenDatabase open =
              OpenDatabase.toRead(data.folder(words, DataOption.USUAL), words.outside());
          Connection connection = open.address().connect()) {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        return tell(
            words, AuditChain.verify(connection, DailyBackup.rememberedEnds(open.folder())));
      } catch (SQLException e) {
        throw new StartFailure(e, "audit.failed", String.valueOf(e.getMessage()));
      }
    }

    private static int tell(LuoshiServer words, Verdict verdict) {
      return switch (verdict) {
        case Verdict.Whole(var end) -> {
          System.out.println(words.say("audit.whole", end.entries(), end.last(), end.hash()));
          yield 0;
        }
        case Verdict.Broken(long entry) -> {
          System.out.println(words.say("audit.broken", entry));
          yield 1;
        }
        case Verdict.Shortened(var end, var remembered) -> {
          System.out.println(
              words.say(
                  "audit.shortened",
                  remembered.last(),
                  remembered.entries(),
                  end.last(),
                  end.entries()));
          yield 1;
        }
      };
    }
  }
}
