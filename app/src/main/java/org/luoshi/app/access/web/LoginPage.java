package org.luoshi.app.access.web;

import org.jspecify.annotations.Nullable;

/**
 * The login page.
 *
 * @param told key of what to tell, or null
 */
public record LoginPage(@Nullable String told) {}
