package org.luoshi.app.organisation.web;

import java.util.List;
import org.luoshi.app.organisation.Holdings;
import org.luoshi.app.organisation.Posts;

/**
 * A post.
 *
 * @param post itself
 * @param holdings who held it, the latest first
 */
public record PostPage(Posts.Post post, List<Holdings.Holding> holdings) {}
