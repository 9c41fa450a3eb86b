package org.luoshi.app.frame;

import org.jspecify.annotations.Nullable;

/**
 * A line of the left menu. A stage adds one by declaring it as a bean.
 *
 * @param key of its words
 * @param path where it leads, such as {@code /organisations}
 * @param position lower stands higher; steps of ten in the order of the way of the data
 * @param right who sees it; null for everybody who has logged in
 */
public record MenuEntry(String key, String path, int position, @Nullable String right) {}
