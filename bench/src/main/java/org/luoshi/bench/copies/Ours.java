package org.luoshi.bench.copies;

import java.util.List;
import org.luoshi.reader.similar.CopyIndex;
import org.luoshi.reader.similar.Sketch;

/** Sketches in bands, candidates compared exactly: {@link CopyIndex}. */
final class Ours implements Side {
  private final double threshold;
  private final long before = used();
  private CopyIndex index;

  Ours(double threshold) {
    this.threshold = threshold;
    this.index = new CopyIndex(threshold, plan -> "");
  }

  @Override
  public String name() {
    return "`CopyIndex`, threshold " + threshold + ", verified";
  }

  @Override
  public void index(List<String> plans) {
    index = new CopyIndex(threshold, plans::get);
    for (String plan : plans) {
      index.add(Sketch.of(plan));
    }
  }

  @Override
  public int[] query(int number, String plan) {
    List<CopyIndex.Hit> hits = index.query(Sketch.of(plan), () -> plan);
    int[] numbers = new int[hits.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = hits.get(i).plan();
    }
    return numbers;
  }

  @Override
  public boolean verifies() {
    return true;
  }

  @Override
  public long bytes() {
    return used() - before;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Override
  public void close() {}
}
