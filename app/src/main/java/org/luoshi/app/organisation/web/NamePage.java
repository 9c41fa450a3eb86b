package org.luoshi.app.organisation.web;

import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;

/**
 * A form of one name: a new post, a new leading group, a post renamed.
 *
 * @param what {@code post.add}, {@code post.rename} or {@code group.add}; beginning of its words
 * @param action where it is sent
 * @param back the page to return to
 * @param about name of the organisation or post concerned
 * @param name what was entered so far
 * @param most letters at most
 * @param fault what has to be mended, or null
 */
public record NamePage(
    String what,
    String action,
    String back,
    String about,
    String name,
    int most,
    @Nullable Fault fault) {}
