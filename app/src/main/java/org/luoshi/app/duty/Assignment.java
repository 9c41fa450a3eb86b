package org.luoshi.app.duty;

import java.util.List;
import java.util.Objects;
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
