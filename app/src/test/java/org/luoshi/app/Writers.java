package org.luoshi.app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.luoshi.app.database.DatabaseAddress;

/**
 * People who write through the pages of a server: each refused login is entered in the audit trail
 * before it is answered. Names are never used twice.
 */
final class Writers implements AutoCloseable {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final int port;
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<Integer, Integer> statuses = new ConcurrentHashMap<>();
  private final List<Thread> threads;
  private volatile boolean going = true;

  Writers(int port, int people) {
    this.port = port;
    threads =
        IntStream.range(0, people)
            .mapToObj(person -> Thread.ofPlatform().start(this::write))
            .toList();
  }

  private void write() {
    Browser browser = new Browser(port);
    boolean ready = false;
    while (going) {
      String name = "w" + NEXT.incrementAndGet();
      try {
        if (!ready) {
          ready = browser.get("/login").status() == 200;
        }
        Browser.Answer answer =
            browser.post("/login", Map.of("username", name, "password", "wrong"));
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() == 302 && answer.location().endsWith("?refused")) {
          acknowledged.add(name);
        }
      } catch (RuntimeException e) {
        ready = false; // no answer: nothing was acknowledged
        LuoshiProcess.pause(50);
      }
    }
  }

  /** Waits until so many more writes were acknowledged. */
  Writers awaitMore(int count) {
    int wanted = acknowledged.size() + count;
    for (int tries = 0; acknowledged.size() < wanted; tries++) {
      if (tries > 1_200) {
        throw new AssertionError(acknowledged.size() + " of " + wanted + " came, " + statuses);
      }
      LuoshiProcess.pause(50);
    }
    return this;
  }

  /** The names that stand in a database's audit trail. */
  static Set<String> entered(DatabaseAddress address) throws SQLException {
    try (Connection connection = address.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select login_name from audit_entry where login_name is not null")) {
      Set<String> names = new HashSet<>();
      while (row.next()) {
        names.add(row.getString(1));
      }
      return names;
    }
  }

  /** The statuses of HTTP that were answered. */
  Set<Integer> statuses() {
    return statuses.keySet();
  }

  /** What was acknowledged until now. */
  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  @Override
  public void close() {
    stop();
  }

  /** Lets everybody finish. */
  void stop() {
    going = false;
    threads.forEach(
        thread -> {
          try {
            thread.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
