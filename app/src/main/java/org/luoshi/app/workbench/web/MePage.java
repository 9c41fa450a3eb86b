package org.luoshi.app.workbench.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.MyPosts;
import org.luoshi.app.workbench.Reminders;

/**
 * What somebody sets for themselves.
 *
 * @param linked whether the account belongs to a person
 * @param posts what that person holds in the scope
 * @param work whether the seat sees plans at all
 * @param feed whether there is a feed
 * @param address the feed's address, right after it was made; or null
 * @param mail whether the house can send mail
 * @param reminder what was chosen, or null
 * @param entered the address entered so far
 * @param days the days entered so far
 * @param daysOff whether also on days off
 * @param fault what has to be mended, or null
 */
public record MePage(
    boolean linked,
    List<MyPosts.Mine> posts,
    boolean work,
    boolean feed,
    @Nullable String address,
    boolean mail,
    Reminders.@Nullable Choice reminder,
    String entered,
    String days,
    boolean daysOff,
    @Nullable Fault fault) {}
