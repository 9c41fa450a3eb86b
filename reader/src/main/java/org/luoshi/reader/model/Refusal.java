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
    EMPTY,
    BINARY,
    UNSUPPORTED_FORMAT,
    TRUNCATED,
    ENCRYPTED,
    ZIP_BOMB,
    EXTERNAL_ENTITY,
    TOO_LARGE,
    UNDECODABLE
  }
}
