package org.luoshi.cli.report;

import java.io.IOException;

/** Prints near-copies, one after the other. */
public interface CopyPrinter {
  /** Prints a pair. */
  void pair(CopyPair pair) throws IOException;

  /** Ends the output. */
  void end() throws IOException;
}
