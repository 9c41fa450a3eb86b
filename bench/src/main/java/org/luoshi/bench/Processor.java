package org.luoshi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The time a benchmark's thread had of the processor: a busy machine hardly wrongs it. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Processor {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Time of the processor in nanoseconds. */
  public long nanos;

  /** For how many calls. */
  public long calls;

  /** Does something and counts its time. */
  void measure(Runnable work) {
    long before = THREADS.getCurrentThreadCpuTime();
    work.run();
    nanos += THREADS.getCurrentThreadCpuTime() - before;
    calls++;
  }
}
