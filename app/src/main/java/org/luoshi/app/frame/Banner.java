package org.luoshi.app.frame;

import org.jspecify.annotations.Nullable;

/** Something every page says above all. A stage adds one by declaring it as a bean. */
public interface Banner {
  /** The key of its words; null while there is nothing to say. */
  @Nullable String key();
}
