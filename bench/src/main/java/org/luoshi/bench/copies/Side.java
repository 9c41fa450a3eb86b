package org.luoshi.bench.copies;

import java.io.IOException;
import java.util.List;

/** One of the two ways to find near-copies that are measured. */
interface Side extends AutoCloseable {
  /** What it is, for the table. */
  String name();

  /** Takes all plans, numbered in their order. */
  void index(List<String> plans) throws IOException;

  /** The numbers of the plans that resemble plan {@code number}, itself perhaps among them. */
  int[] query(int number, String plan) throws IOException;

  /** Whether what a query gives has been compared exactly. */
  boolean verifies();

  /** Bytes it holds once all is indexed, the plans' texts not counted. */
  long bytes();

  @Override
  void close() throws IOException;
}
