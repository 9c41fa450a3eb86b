package org.luoshi.bench;

import java.util.concurrent.TimeUnit;
import org.luoshi.reader.PlanReader;
import org.luoshi.reader.model.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All texts as one file on one core, and ten times as much: the time has to grow no more than the
 * text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScalingBenchmark {
  private final String text = String.join("\n", Texts.all()) + "\n";
  private final byte[] once = Texts.bytes(text);
  private final byte[] tenfold = Texts.bytes(text.repeat(10));
  private final PlanReader reader = PlanReader.onOneCore();

  /** The texts. */
  @Benchmark
  public Reading once() {
    return reader.read("plan.txt", once);
  }

  /** Ten times the texts. */
  @Benchmark
  public Reading tenfold() {
    return reader.read("plan.txt", tenfold);
  }
}
