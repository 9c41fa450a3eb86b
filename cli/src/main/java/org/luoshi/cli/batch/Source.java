package org.luoshi.cli.batch;

import java.nio.file.Path;

/** One thing the arguments name. */
public sealed interface Source {
  /** How the user knows it: the path as written, with what was found below a folder. */
  String name();

  /** A file. */
  record OnDisk(Path path, String name) implements Source {}

  /** Standard input. */
  record StandardInput(String name) implements Source {}

  /** Something that cannot even be opened. */
  record Unusable(String name, Problem problem) implements Source {}
}
