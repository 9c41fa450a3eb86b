package org.luoshi.app.duty;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.frame.Refused;
import org.luoshi.app.organisation.Posts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Duties are given to posts. */
@Component
public class Assignment {
  private static final int MOST = 500;
  private static final int MOST_SUPPORTS = 20;

  private final JdbcClient jdbc;
  private final Duties duties;
  private final Posts posts;
  private final History history;
  private final Audit audit;

  Assignment(JdbcClient jdbc, Duties duties, Posts posts, History history, Audit audit) {
    this.jdbc = jdbc;
    this.duties = duties;
    this.posts = posts;
    this.history = history;
    this.audit = audit;
  }

  /**
   * Gives duties to a post, with all that is open of them; what was closed stays as it is. Those
   * that belong to it already, and those that are closed, stay as they are.
   *
   * @param ids of duties
   * @return how many went to it
   * @throws NotHere when one of them or the post lies outside the scope
   * @throws Refused when nothing was chosen, more than {@value #MOST}, or the post was closed
   */
  @Transactional
  public int assign(List<Long> ids, long post) {
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new Refused("duty", ids.isEmpty() ? "duty.fault.none" : "duty.fault.many", MOST);
    }
    Posts.Post to = posts.open(post);
    int given = 0;
    for (long id : ids.stream().distinct().sorted().toList()) {
      given += assign(id, to) ? 1 : 0;
    }
    return given;
  }

  /**
   * Other posts help with a duty: those ticked that were not shown as ticked begin to, those that
   * were and are no more cease to. What somebody else changed meanwhile stays.
   *
   * @param shown the posts that the form showed as ticked
   * @param ticked the posts that came back as ticked
   * @throws NotHere when the duty or a new post lies outside the scope
   * @throws Refused when the duty has ended, a new post was closed, or they are more than {@value
   *     #MOST_SUPPORTS}
   */
  @Transactional
  public void help(long id, Collection<Long> shown, Collection<Long> ticked) {
    jdbc.sql("select id from duty where id = ? for update").param(id).query(Long.class).optional();
    Duty duty = duties.get(id);
    if (!duty.isOpen()) {
      throw new Refused("supports", "duty.fault.ended");
    }
    List<OwnerPost> before = duties.supports(id);
    Set<Long> helping = new LinkedHashSet<>(before.stream().map(OwnerPost::post).toList());
    helping.removeIf(post -> shown.contains(post) && !ticked.contains(post));
    ticked.stream()
        .filter(post -> !shown.contains(post) && !isOwner(duty, post))
        .forEach(post -> helping.add(posts.open(post).id()));
    if (helping.size() > MOST_SUPPORTS) {
      throw new Refused("supports", "duty.fault.supports", MOST_SUPPORTS);
    }
    write(duty, before, helping);
  }

  private static boolean isOwner(Duty duty, long post) {
    OwnerPost owner = duty.owner();
    return owner != null && owner.post() == post;
  }

  private void write(Duty duty, List<OwnerPost> before, Set<Long> helping) {
    if (Set.copyOf(before.stream().map(OwnerPost::post).toList()).equals(helping)) {
      return;
    }
    Long[] ids = helping.toArray(Long[]::new);
    jdbc.sql("delete from duty_support where duty_id = ? and post_id <> all (?)")
        .param(1, duty.id())
        .param(2, ids)
        .update();
    jdbc.sql(
            """
            insert into duty_support (organisation_id, duty_id, post_id)
            select ?, ?, s.post from unnest(?::bigint[]) with ordinality s (post, place) order by s.place
            on conflict do nothing
            """)
        .param(1, duty.organisation())
        .param(2, duty.id())
        .param(3, ids)
        .update();
    history.note(
        duty.organisation(),
        duty.id(),
        "supports",
        names(before),
        names(duties.supports(duty.id())));
    audit.done("duty.supports", duty.organisation(), "duty " + duty.id());
  }

  private static String names(List<OwnerPost> posts) {
    return posts.stream()
        .flatMap(post -> Stream.ofNullable(post.name()))
        .collect(Collectors.joining("、"));
  }

  /** The posts to choose from: those of an organisation, or of the scope where it has none left. */
  @Transactional(readOnly = true)
  public List<Posts.Post> choices(long organisation) {
    List<Posts.Post> own = posts.of(organisation).stream().filter(Posts.Post::isOpen).toList();
    return own.isEmpty() ? posts.find("") : own;
  }

  private boolean assign(long id, Posts.Post to) {
    jdbc.sql("select id from duty where id = ? for update").param(id).query(Long.class).optional();
    Duty duty = duties.get(id);
    OwnerPost before = duty.owner();
    if (!duty.isOpen() || (before != null && before.post() == to.id())) {
      return false;
    }
    jdbc.sql("update duty set post_id = ? where id = ?").params(to.id(), id).update();
    history.note(duty.organisation(), id, "owner", name(before), to.name());
    audit.done("duty.assign", duty.organisation(), "duty " + id);
    return true;
  }

  private static String name(@Nullable OwnerPost owner) {
    return owner == null ? "" : Objects.requireNonNullElse(owner.name(), "");
  }
}
