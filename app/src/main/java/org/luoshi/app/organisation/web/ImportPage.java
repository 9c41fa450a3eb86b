package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Imports;

/**
 * A table of organisations.
 *
 * @param top name of the organisation below which rows without one above are put
 * @param draft what was read, or null before
 * @param fault why it could not be read, or null
 */
public record ImportPage(String top, Imports.@Nullable Draft draft, @Nullable Fault fault) {
  /** So many rows and errors are shown at most. */
  public static final int MOST = 200;
}
