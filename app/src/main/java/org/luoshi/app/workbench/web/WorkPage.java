package org.luoshi.app.workbench.web;

import java.util.List;
import org.luoshi.app.workbench.MyWork;

/**
 * Somebody's work.
 *
 * @param work of whom, and how much
 * @param parts its parts with their lines
 * @param below whether the visitor looks after organisations below
 */
public record WorkPage(MyWork.Work work, List<Part> parts, boolean below) {
  /** A part with its lines. */
  public record Part(String key, List<Line> lines, long count) {}
}
