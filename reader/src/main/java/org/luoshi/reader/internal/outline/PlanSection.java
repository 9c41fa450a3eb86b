package org.luoshi.reader.internal.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reader.model.Heading;
import org.luoshi.reader.model.PlanType;
import org.luoshi.reader.model.Topic;

/**
 * A plan before its sentences are read; positions count UTF-16 units of the clean text.
 *
 * @param start first character, title included
 * @param end last character, exclusive
 */
public record PlanSection(
    int start,
    int end,
    String title,
    PlanType type,
    List<Topic> topics,
    boolean titleMatchesContent,
    @Nullable Integer year,
    @Nullable String organisation,
    List<Heading> outline,
    List<Block> blocks) {
  public PlanSection {
    topics = List.copyOf(topics);
    outline = List.copyOf(outline);
    blocks = List.copyOf(blocks);
  }
}
