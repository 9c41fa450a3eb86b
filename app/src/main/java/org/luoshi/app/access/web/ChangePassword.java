package org.luoshi.app.access.web;

import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param first whether the password has to be changed before anything else
 * @param fault key of what was wrong, or null
 */
public record ChangePassword(boolean first, @Nullable String fault) {}
