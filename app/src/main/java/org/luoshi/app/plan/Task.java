package org.luoshi.app.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as people read it.
 *
 * @param item itself
 * @param owner whose duty it is, or null
 * @param supports who helps
 */
public record Task(Item item, @Nullable PostName owner, List<PostName> supports) {
  /** A post, and whether it is still there. */
  public record PostName(long id, String name, boolean isOpen) {}

  /** The list is copied. */
  public Task {
    supports = List.copyOf(supports);
  }

  /** The posts that help, in one line. */
  public String supportNames() {
    return String.join("、", supports.stream().map(PostName::name).toList());
  }
}
