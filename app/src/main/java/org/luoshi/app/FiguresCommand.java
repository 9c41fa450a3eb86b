package org.luoshi.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.database.OpenDatabase;
import org.luoshi.app.database.StartFailure;
import org.luoshi.app.indicator.Totals;
import org.luoshi.app.indicator.Totals.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code luoshi figures check}: whether the running totals are what the records come to. */
@Command(name = "figures", subcommands = FiguresCommand.Check.class)
final class FiguresCommand implements Runnable {
  @ParentCommand private @Nullable LuoshiServer parent;

  @Override
  public void run() {
    throw Objects.requireNonNull(parent).usage("figures");
  }

  /** Status 0: equal, or made equal; 1: not. */
  @Command(name = "check")
  static final class Check implements Callable<Integer> {
    @ParentCommand private @Nullable FiguresCommand figures;
    @Mixin private DataOption data = new DataOption();

    @Option(names = "--mend")
    private boolean mend;

    @Override
    public Integer call() {
      LuoshiServer words = Objects.requireNonNull(Objects.requireNonNull(figures).parent);
      try (OpenDatabase open =
              OpenDatabase.toRead(data.folder(words, DataOption.USUAL), words.outside());
          Connection connection = open.address().connect()) {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(
            mend ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_REPEATABLE_READ);
        return work(words, connection);
      } catch (SQLException e) {
        throw new StartFailure(e, "figures.failed", String.valueOf(e.getMessage()));
      }
    }

    private int work(LuoshiServer words, Connection connection) throws SQLException {
      if (mend) {
        Totals.hold(connection);
      }
      Verdict found = Totals.check(connection);
      if (found.isRight()) {
        System.out.println(words.say("figures.right", found.records(), found.rows()));
        return 0;
      }
      System.out.println(words.say("figures.wrong", found.records(), found.wrong()));
      found.differences().forEach(difference -> System.out.println("  " + difference));
      if (!mend) {
        return 1;
      }
      Totals.mend(connection);
      Verdict mended = Totals.check(connection);
      connection.commit();
      System.out.println(words.say("figures.mended", mended.records(), mended.rows()));
      return mended.isRight() ? 0 : 1;
    }
  }
}
