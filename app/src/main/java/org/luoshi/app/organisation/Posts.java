package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.NotHere;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts: what owns work, whoever holds it. */
@Component
public class Posts {
  private static final String COLUMNS =
      """
      select p.id, p.name, p.organisation_id, o.name, p.opened, p.closed, h.person_id, q.name
      from post p
      join organisation o on o.id = p.organisation_id
      left join holding h on h.post_id = p.id and upper_inf(h.valid)
      left join person q on q.id = h.person_id
      """;

  private static final RowMapper<Post> POST =
      (row, at) ->
          new Post(
              row.getLong(1),
              row.getString(2),
              row.getLong(3),
              row.getString(4),
              row.getObject(5, LocalDate.class),
              row.getObject(6, LocalDate.class),
              row.getObject(7, Long.class),
              People.areSeen() ? row.getString(8) : null);

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final Changes changes;

  Posts(JdbcClient jdbc, Organisations organisations, Changes changes) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.changes = changes;
  }

  /**
   * A post.
   *
   * @param id its number
   * @param name its name
   * @param organisation whose post it is
   * @param organisationName that organisation's name
   * @param opened its first day
   * @param closed the day from which it is no more, or null
   * @param holder the person who holds it now, or null
   * @param holderName that person's name; null where nobody holds it, or the person is not seen
   */
  public record Post(
      long id,
      String name,
      long organisation,
      String organisationName,
      LocalDate opened,
      @Nullable LocalDate closed,
      @Nullable Long holder,
      @Nullable String holderName) {
    /** Whether it still exists. */
    public boolean isOpen() {
      return closed == null;
    }
  }

  /** The posts of an organisation, closed ones last. */
  @Transactional(readOnly = true)
  public List<Post> of(long organisation) {
    return jdbc.sql(COLUMNS + " where p.organisation_id = ? order by p.closed nulls first, p.id")
        .param(organisation)
        .query(POST)
        .list();
  }

  /** The open posts of the scope whose name or organisation has this in it, fifty at most. */
  @Transactional(readOnly = true)
  public List<Post> find(String text) {
    return jdbc.sql(
            COLUMNS
                + """
                where p.closed is null and strpos(o.name || ' ' || p.name, ?) > 0
                order by o.id, p.id limit 50
                """)
        .param(Line.clean(text))
        .query(POST)
        .list();
  }

  /**
   * One post.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Post get(long id) {
    return jdbc.sql(COLUMNS + " where p.id = ?")
        .param(id)
        .query(POST)
        .optional()
        .orElseThrow(() -> new NotHere("post " + id));
  }

  /**
   * One that still exists.
   *
   * @throws NotHere outside the scope
   * @throws Refused when it was closed
   */
  @Transactional(readOnly = true)
  public Post open(long id) {
    Post post = get(id);
    if (!post.isOpen()) {
      throw new Refused("", "fault.closed", post.name());
    }
    return post;
  }

  /**
   * Hand-overs and the closing of a post wait for each other, to the end of the transaction.
   *
   * @throws NotHere outside the scope
   */
  void lock(long id) {
    if (jdbc.sql("select id from post where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional()
        .isEmpty()) {
      throw new NotHere("post " + id);
    }
  }

  /** Sets up a post from today; returns its number. */
  @Transactional
  public long add(long organisation, String name) {
    Organisation of = organisations.open(organisation);
    String cleaned = free(organisation, -1, name);
    long id =
        jdbc.sql("insert into post (organisation_id, name) values (?, ?) returning id")
            .params(organisation, cleaned)
            .query(Long.class)
            .single();
    changes.audit("post.add", of.id(), "post " + id);
    return id;
  }

  /** Renames a post. */
  @Transactional
  public void rename(long id, String name) {
    Post post = open(id);
    String cleaned = free(post.organisation(), id, name);
    jdbc.sql("update post set name = ? where id = ?").params(cleaned, id).update();
    changes.audit("post.rename", post.organisation(), "post " + id);
  }

  /** Closes a post from a day on; whoever holds it holds it no more. */
  @Transactional
  public void close(long id, LocalDate day) {
    lock(id);
    Post post = get(id);
    if (!post.isOpen()) {
      return;
    }
    Moves.notBefore(day, post.opened());
    jdbc.sql(
            """
            update holding set valid = daterange(lower(valid), greatest(?, lower(valid) + 1))
            where post_id = ? and upper_inf(valid)
            """)
        .params(day, id)
        .update();
    jdbc.sql(
            """
            update leading_group_member set valid = daterange(lower(valid), greatest(?, lower(valid) + 1))
            where post_id = ? and upper_inf(valid)
            """)
        .params(day, id)
        .update();
    jdbc.sql("update post set closed = ? where id = ?").params(day, id).update();
    changes.audit("post.close", post.organisation(), "post " + id);
  }

  /**
   * Within one organisation the names of open posts differ; the row lock makes double forms wait.
   */
  private String free(long organisation, long but, String name) {
    String cleaned = Line.name("name", name, 50);
    jdbc.sql("select id from organisation where id = ? for update")
        .param(organisation)
        .query(Long.class)
        .single();
    boolean taken =
        jdbc.sql(
                """
                select exists (select from post where organisation_id = ? and name = ? and closed is null and id <> ?)
                """)
            .params(organisation, cleaned, but)
            .query(Boolean.class)
            .single();
    if (taken) {
      throw new Refused("name", "fault.name-taken", cleaned);
    }
    return cleaned;
  }
}
