package org.luoshi.app.workbench.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** At most twenty readings of one feed a minute. */
final class FeedRate {
  private static final int MOST = 20;
  private static final long WINDOW = 60_000;
  private static final int MOST_FEEDS = 20_000;

  private record Count(long since, int readings) {}

  private final LongSupplier milliseconds;
  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  FeedRate(LongSupplier milliseconds) {
    this.milliseconds = milliseconds;
  }

  boolean isTooMany(String secret) {
    long now = milliseconds.getAsLong();
    if (counts.size() >= MOST_FEEDS) {
      counts.values().removeIf(count -> now - count.since() > WINDOW);
      if (counts.size() >= MOST_FEEDS) {
        counts.clear();
      }
    }
    Count count =
        counts.merge(
            secret,
            new Count(now, 1),
            (old, one) ->
                now - old.since() > WINDOW ? one : new Count(old.since(), old.readings() + 1));
    return count.readings() > MOST;
  }
}
