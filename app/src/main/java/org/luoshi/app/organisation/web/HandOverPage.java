package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Holdings;
import org.luoshi.app.organisation.People;
import org.luoshi.app.organisation.Posts;

/**
 * Handing a post over: first the choice, then what it affects, then it is done.
 *
 * @param post which
 * @param query what is sought
 * @param choices people to choose from
 * @param from the day from which on; empty for today
 * @param preview what it affects, or null before the choice
 * @param fault what has to be mended, or null
 */
public record HandOverPage(
    Posts.Post post,
    String query,
    List<People.Person> choices,
    String from,
    Holdings.@Nullable Preview preview,
    @Nullable Fault fault) {}
