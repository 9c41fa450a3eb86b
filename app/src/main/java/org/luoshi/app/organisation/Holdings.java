package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a post, and when. One person at a time; the work belongs to the post and stays with it
 * when it is handed over.
 */
@Component
public class Holdings {
  private static final String COLUMNS =
      """
      select h.id, h.post_id, p.name, o.name, h.person_id, q.name, lower(h.valid), upper(h.valid)
      from holding h
      left join post p on p.id = h.post_id
      left join organisation o on o.id = p.organisation_id
      left join person q on q.id = h.person_id
      """;

  private static final RowMapper<Holding> HOLDING =
      (row, at) ->
          new Holding(
              row.getLong(1),
              row.getLong(2),
              row.getString(3),
              row.getString(4),
              row.getLong(5),
              People.areSeen() ? row.getString(6) : null,
              row.getObject(7, LocalDate.class),
              row.getObject(8, LocalDate.class));

  private final JdbcClient jdbc;
  private final Posts posts;
  private final People people;
  private final Changes changes;

  Holdings(JdbcClient jdbc, Posts posts, People people, Changes changes) {
    this.jdbc = jdbc;
    this.posts = posts;
    this.people = people;
    this.changes = changes;
  }

  /**
   * Somebody holds or held a post.
   *
   * @param id its number
   * @param post which
   * @param postName its name
   * @param organisationName of whom
   * @param person who
   * @param personName that person's name; null where it is not seen
   * @param from first day
   * @param to first day no more, or null
   */
  public record Holding(
      long id,
      long post,
      @Nullable String postName,
      @Nullable String organisationName,
      long person,
      @Nullable String personName,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * What a hand-over would do.
   *
   * @param post what is handed over
   * @param from who holds it now; null when it is vacant
   * @param to who will hold it; null when it becomes vacant
   * @param day from which on
   * @param others what else the new holder holds
   */
  public record Preview(
      Posts.Post post,
      @Nullable Holding from,
      People.@Nullable Person to,
      LocalDate day,
      List<Holding> others) {}

  /** Who held a post, the latest first. */
  @Transactional(readOnly = true)
  public List<Holding> ofPost(long post) {
    return list(" where h.post_id = ? order by lower(h.valid) desc", post);
  }

  /** What a person holds and held, the latest first. */
  @Transactional(readOnly = true)
  public List<Holding> ofPerson(long person) {
    return list(" where h.person_id = ? order by lower(h.valid) desc", person);
  }

  /**
   * Looks at a hand-over without doing it.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it cannot be done
   */
  @Transactional(readOnly = true)
  public Preview preview(long post, @Nullable Long to, LocalDate day) {
    Posts.Post handed = posts.open(post);
    People.Person next = to == null ? null : people.get(to);
    Holding now = check(handed, to, day);
    List<Holding> others =
        next == null
            ? List.of()
            : ofPerson(next.id()).stream().filter(holding -> holding.to() == null).toList();
    return new Preview(handed, now, next, day, others);
  }

  /**
   * Hands a post over from a day on. Who holds it already goes on holding it: a form sent twice
   * hands over once.
   *
   * @param to the new holder; null leaves it vacant
   * @throws NotHere outside the scope
   * @throws Refused when it cannot be done
   */
  @Transactional
  public void handOver(long post, @Nullable Long to, LocalDate day) {
    posts.lock(post);
    Posts.Post handed = posts.open(post);
    if (to != null) {
      people.get(to);
    }
    if (java.util.Objects.equals(handed.holder(), to)) {
      return;
    }
    check(handed, to, day);
    jdbc.sql("delete from holding where post_id = ? and upper_inf(valid) and lower(valid) = ?")
        .params(post, day)
        .update();
    jdbc.sql(
            "update holding set valid = daterange(lower(valid), ?) where post_id = ? and upper_inf(valid)")
        .params(day, post)
        .update();
    if (to != null) {
      jdbc.sql(
              """
              insert into holding (organisation_id, post_id, person_id, valid)
              values (?, ?, ?, daterange(?, null))
              """)
          .params(handed.organisation(), post, to, day)
          .update();
    }
    changes.audit("post.hand-over", handed.organisation(), "post " + post);
  }

  private @Nullable Holding check(Posts.Post post, @Nullable Long to, LocalDate day) {
    List<Holding> held = ofPost(post.id());
    Optional<Holding> now = held.stream().filter(holding -> holding.to() == null).findFirst();
    if (to == null && now.isEmpty()) {
      throw new Refused("to", "fault.vacant");
    }
    if (to != null && now.isPresent() && now.get().person() == to) {
      throw new Refused("to", "fault.holds");
    }
    for (Holding holding : held) {
      LocalDate least = holding.to() == null ? holding.from() : holding.to();
      Moves.notBefore(day, least);
    }
    return now.orElse(null);
  }

  private List<Holding> list(String where, long id) {
    return jdbc.sql(COLUMNS + where).param(id).query(HOLDING).list();
  }
}
