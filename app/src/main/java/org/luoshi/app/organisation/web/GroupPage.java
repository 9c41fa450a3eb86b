package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Groups;
import org.luoshi.app.organisation.Posts;

/**
 * A leading group.
 *
 * @param group itself
 * @param present the posts in it now, the head first
 * @param past those that have left
 * @param query which posts are sought
 * @param choices posts that may join
 * @param fault what has to be mended, or null
 */
public record GroupPage(
    Groups.Group group,
    List<Groups.Membership> present,
    List<Groups.Membership> past,
    String query,
    List<Posts.Post> choices,
    @Nullable Fault fault) {}
