package org.luoshi.app.workbench.web;

import java.util.List;
import org.luoshi.app.workbench.Bookmark;
import org.luoshi.app.workbench.Choices;

/**
 * A list of work.
 *
 * @param asked what was asked for
 * @param whose whose it is, after all
 * @param when which part it is, after all
 * @param lines one page of it
 * @param count how many there are
 * @param page number of the page, from 1
 * @param pages how many pages there are
 * @param choices to filter by
 * @param mine whether the visitor has posts
 * @param below whether the visitor looks after organisations below
 */
public record ListPage(
    Asked asked,
    String whose,
    String when,
    List<Line> lines,
    long count,
    int page,
    long pages,
    Choices.All choices,
    boolean mine,
    boolean below) {
  private static final String PATH = "/work/list";

  /** The address of the page before this one. */
  public String before() {
    return page <= 2 || lines.isEmpty()
        ? asked.with(PATH, "page", Integer.toString(page - 1))
        : asked.page(PATH, page - 1, Bookmark.at(lines.getFirst().due(), false));
  }

  /** The address of the page behind this one. */
  public String behind() {
    return lines.isEmpty()
        ? asked.with(PATH, "page", Integer.toString(page + 1))
        : asked.page(PATH, page + 1, Bookmark.at(lines.getLast().due(), true));
  }
}
