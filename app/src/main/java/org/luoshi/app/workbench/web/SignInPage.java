package org.luoshi.app.workbench.web;

import java.util.List;

/**
 * A sheet on which those who came sign.
 *
 * @param line of what
 * @param names to print before the rows; empty for rows to be filled in
 * @param rows how many
 * @param mayName whether the visitor may have names printed
 * @param named whether names were asked for
 */
public record SignInPage(Line line, List<String> names, int rows, boolean mayName, boolean named) {
  /** The name of a row from 0; empty to be filled in. */
  public String name(int row) {
    return row < names.size() ? names.get(row) : "";
  }
}
