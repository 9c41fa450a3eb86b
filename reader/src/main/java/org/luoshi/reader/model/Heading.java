package org.luoshi.reader.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One heading of the outline.
 *
 * @param level 1 for the plan's outermost label style
 * @param label the label as written (一、, (二), 3.), or null
 * @param heading its text without the label
 * @param span where label and text stand in the raw text
 * @param runIn whether a paragraph goes on after it on the same line
 * @param children the headings below it, in order
 */
public record Heading(
    int level,
    @Nullable String label,
    String heading,
    Span span,
    boolean runIn,
    List<Heading> children) {
  public Heading {
    children = List.copyOf(children);
  }
}
