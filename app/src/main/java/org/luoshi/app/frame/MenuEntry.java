package org.luoshi.app.frame;

import org.jspecify.annotations.Nullable;

/**
 * A line of the left menu. A stage adds one by declaring it as a bean.
 *
 * @param key of its words
 * @param path where it leads, such as {@code /organisations}
 * @param position lower stands higher; steps of ten in the order of the way of the data
 * @param right who sees it; null for everybody who has logged in
 * @param also pattern of pages that belong to it though they lie elsewhere; null where there are
 *     none
 */
public record MenuEntry(
    String key, String path, int position, @Nullable String right, @Nullable String also) {
  /** An entry whose pages all lie below its path. */
  public MenuEntry(String key, String path, int position, @Nullable String right) {
    this(key, path, position, right, null);
  }

  /** Whether a page that lies elsewhere belongs to it. */
  boolean claims(String page) {
    return also != null && page.matches(also);
  }
}
