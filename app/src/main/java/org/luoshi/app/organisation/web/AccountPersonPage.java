package org.luoshi.app.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Accounts;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.AccountLinks;
import org.luoshi.app.organisation.Posts;

/**
 * Whose account it is.
 *
 * @param account which
 * @param link its person, or null
 * @param query what was sought
 * @param posts to choose from; the account goes to whoever holds one
 * @param fault what has to be mended, or null
 */
public record AccountPersonPage(
    Accounts.Account account,
    AccountLinks.@Nullable Link link,
    String query,
    List<Posts.Post> posts,
    @Nullable Fault fault) {}
