package org.luoshi.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to. Everything is written in UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out standard output; unlike {@code System.out} it tells when writing fails
 * @param err standard error
 * @param terminal whether a person watches {@code err}, so that a line may be overwritten
 */
record Console(InputStream in, OutputStream out, PrintStream err, boolean terminal) {
  /** The streams of this process; the launcher says whether standard error is a terminal. */
  static Console ofProcess() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean("luoshi.terminal"));
  }
}
