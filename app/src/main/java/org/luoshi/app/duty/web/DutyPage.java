package org.luoshi.app.duty.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.duty.Duty;
import org.luoshi.app.duty.History;
import org.luoshi.app.duty.OwnerPost;
import org.luoshi.app.duty.Sentences;
import org.luoshi.app.frame.Fault;
import org.luoshi.app.organisation.Posts;

/**
 * A duty.
 *
 * @param duty itself
 * @param supports posts that help
 * @param source the sentence it came from, or null
 * @param kind name of the kind of record, or null
 * @param counting name of the counting rule, or null
 * @param todo open occurrences, the first to be done first
 * @param later how many more are open
 * @param past closed ones, the latest first
 * @param earlier how many more are closed
 * @param heir the duty of a later plan that goes on with it, or null
 * @param history what happened to it, the latest first
 * @param posts to choose an owner from
 * @param fault what has to be mended, or null
 */
public record DutyPage(
    Duty duty,
    List<OwnerPost> supports,
    Sentences.@Nullable Sentence source,
    @Nullable String kind,
    @Nullable String counting,
    List<OccurrenceLine> todo,
    int later,
    List<OccurrenceLine> past,
    int earlier,
    @Nullable Long heir,
    List<History.Change> history,
    List<Posts.Post> posts,
    @Nullable Fault fault) {}
