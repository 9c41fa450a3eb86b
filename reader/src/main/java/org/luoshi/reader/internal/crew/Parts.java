package org.luoshi.reader.internal.crew;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Work in parts, which several threads take one after the other. */
final class Parts {
  private final int count;
  private final IntConsumer work;
  private final AtomicInteger next = new AtomicInteger();
  private volatile @Nullable Throwable failure;

  Parts(int count, IntConsumer work) {
    this.count = count;
    this.work = work;
  }

  /** Takes parts until none is left; once one has failed no more are taken, here or elsewhere. */
  void take() {
    try {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        work.accept(i);
      }
    } catch (RuntimeException | Error e) {
      failure = e;
      next.set(count);
    }
  }

  /** Throws what a part has thrown; to be asked when all threads are done. */
  void check() {
    Throwable thrown = failure;
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
  }
}
