package org.luoshi.packs;

/**
 * Something wrong in a file of a pack.
 *
 * @param file its name
 * @param line from 1
 * @param message what is wrong
 */
public record PackFault(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
