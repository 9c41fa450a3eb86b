package org.luoshi.reader.model;

/**
 * Why a document could not be read.
 *
 * @param file the name it was given
 * @param reason the reason's code
 * @param message what happened and what to do, in Chinese
 * @param english the same in English
 */
public record Refusal(String file, Reason reason, String message, String english)
    implements Reading {
  /** Why a document is refused. */
  public enum Reason {
    /** No byte, or nothing that can be seen. */
    EMPTY,
    /** No text, whatever its name says. */
    BINARY,
    /** A known format that is not read, such as RTF, or a scan. */
    UNSUPPORTED_FORMAT,
    /** Cut off or damaged. */
    TRUNCATED,
    /** Locked with a password. */
    ENCRYPTED,
    /** Swells beyond measure when it is unpacked. */
    ZIP_BOMB,
    /** Its XML declares a document type or entities, which no office program writes. */
    EXTERNAL_ENTITY,
    /** More text than the limit allows. */
    TOO_LARGE,
    /** Text in a charset that cannot be told. */
    UNDECODABLE
  }
}
