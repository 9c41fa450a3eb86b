package org.luoshi.cli.batch;

/** Why a file or folder cannot be read; the message is {@code problem.} and the name. */
public enum Problem {
  /** No file has this name. */
  NOT_FOUND,
  /** The system cannot even name such a file. */
  BAD_NAME,
  /** The user may not read it. */
  NO_PERMISSION,
  /** The folder holds nothing that looks like a document. */
  NOTHING_FOUND,
  /** It has more bytes than any plan. */
  TOO_LARGE,
  /** The disk or the network failed. */
  UNREADABLE,
  /** The memory given to Java does not suffice. */
  OUT_OF_MEMORY
}
