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

/** Leading groups: posts under a head, with an office that keeps their business. */
@Component
public class Groups {
  private static final String COLUMNS =
      """
      select g.id, g.name, g.organisation_id, o.name, g.office_id, f.name, g.opened, g.closed
      from leading_group g
      join organisation o on o.id = g.organisation_id
      left join organisation f on f.id = g.office_id
      """;

  private static final RowMapper<Group> GROUP =
      (row, at) ->
          new Group(
              row.getLong(1),
              row.getString(2),
              row.getLong(3),
              row.getString(4),
              row.getObject(5, Long.class),
              row.getString(6),
              row.getObject(7, LocalDate.class),
              row.getObject(8, LocalDate.class));

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final Posts posts;
  private final EnteredDays days;
  private final Changes changes;

  Groups(
      JdbcClient jdbc,
      Organisations organisations,
      Posts posts,
      EnteredDays days,
      Changes changes) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.posts = posts;
    this.days = days;
    this.changes = changes;
  }

  /**
   * A leading group.
   *
   * @param id its number
   * @param name its name
   * @param organisation whose group it is
   * @param organisationName that organisation's name
   * @param office the organisation that keeps its office, or null
   * @param officeName that organisation's name; null where there is none or it is out of scope
   * @param opened its first day
   * @param closed the day from which it is no more, or null
   */
  public record Group(
      long id,
      String name,
      long organisation,
      String organisationName,
      @Nullable Long office,
      @Nullable String officeName,
      LocalDate opened,
      @Nullable LocalDate closed) {
    /** Whether it still exists. */
    public boolean isOpen() {
      return closed == null;
    }
  }

  /** What a post is in a leading group, the highest first. */
  public enum Part {
    HEAD,
    DEPUTY,
    MEMBER;

    /** Its name in the database, such as {@code head}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A post in a leading group.
   *
   * @param id its number
   * @param part what it is there
   * @param post which post
   * @param postName its name; null out of scope
   * @param organisationName of whom; null out of scope
   * @param holderName who holds it now, or null
   * @param from first day
   * @param to first day no more, or null
   */
  public record Membership(
      long id,
      Part part,
      long post,
      @Nullable String postName,
      @Nullable String organisationName,
      @Nullable String holderName,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** The leading groups of an organisation, closed ones last. */
  @Transactional(readOnly = true)
  public List<Group> of(long organisation) {
    return jdbc.sql(COLUMNS + " where g.organisation_id = ? order by g.closed nulls first, g.id")
        .param(organisation)
        .query(GROUP)
        .list();
  }

  /**
   * One leading group.
   *
   * @throws NotHere outside the scope
   */
  @Transactional(readOnly = true)
  public Group get(long id) {
    return jdbc.sql(COLUMNS + " where g.id = ?")
        .param(id)
        .query(GROUP)
        .optional()
        .orElseThrow(() -> new NotHere("group " + id));
  }

  /** Its posts, present ones first, the head first. */
  @Transactional(readOnly = true)
  public List<Membership> members(long group) {
    return jdbc.sql(
            """
            select m.id, m.role, m.post_id, p.name, o.name, q.name, lower(m.valid), upper(m.valid)
            from leading_group_member m
            left join post p on p.id = m.post_id
            left join organisation o on o.id = p.organisation_id
            left join holding h on h.post_id = p.id and upper_inf(h.valid)
            left join person q on q.id = h.person_id
            where m.group_id = ?
            order by not upper_inf(m.valid), array_position(array['head', 'deputy', 'member'], m.role), m.id
            """)
        .param(group)
        .query(
            (row, at) ->
                new Membership(
                    row.getLong(1),
                    Part.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    People.areSeen() ? row.getString(6) : null,
                    row.getObject(7, LocalDate.class),
                    row.getObject(8, LocalDate.class)))
        .list();
  }

  /** Sets up a leading group from today; returns its number. */
  @Transactional
  public long add(long organisation, String name, @Nullable Long office) {
    Organisation of = organisations.open(organisation);
    String cleaned = Line.name("name", name, 100);
    if (office != null) {
      organisations.open(office);
    }
    jdbc.sql("select id from organisation where id = ? for update")
        .param(organisation)
        .query(Long.class)
        .single();
    if (of(organisation).stream().anyMatch(g -> g.isOpen() && g.name().equals(cleaned))) {
      throw new Refused("name", "fault.name-taken", cleaned);
    }
    long id =
        jdbc.sql(
                "insert into leading_group (organisation_id, name, office_id) values (?, ?, ?) returning id")
            .param(1, organisation)
            .param(2, cleaned)
            .param(3, office, java.sql.Types.BIGINT)
            .query(Long.class)
            .single();
    changes.audit("group.add", of.id(), "group " + id);
    return id;
  }

  /** Takes a post into the group from today, or gives it another part in it; one head at a time. */
  @Transactional
  public void join(long group, long post, String part) {
    Group joined = open(group);
    Posts.Post member = posts.open(post);
    Part wanted =
        java.util.Arrays.stream(Part.values())
            .filter(p -> p.key().equals(part))
            .findFirst()
            .orElseThrow(() -> new Refused("part", "fault.part"));
    List<Membership> present = members(group).stream().filter(m -> m.to() == null).toList();
    if (present.stream().anyMatch(m -> m.post() == post && m.part() == wanted)) {
      return;
    }
    if (wanted == Part.HEAD && present.stream().anyMatch(m -> m.part() == Part.HEAD)) {
      throw new Refused("part", "fault.head");
    }
    present.stream().filter(m -> m.post() == post).forEach(m -> end(m.id()));
    jdbc.sql(
            "insert into leading_group_member (organisation_id, group_id, role, post_id) values (?, ?, ?, ?)")
        .params(joined.organisation(), group, wanted.key(), member.id())
        .update();
    changes.audit("group.join", joined.organisation(), "group " + group + " post " + post);
  }

  /**
   * Lets a post leave the group today.
   *
   * @throws NotHere outside the scope, or when it is not in this group
   */
  @Transactional
  public void leave(long group, long membership) {
    Group left = open(group);
    Membership member =
        members(group).stream()
            .filter(m -> m.id() == membership)
            .findFirst()
            .orElseThrow(() -> new NotHere("membership " + membership));
    if (member.to() == null) {
      end(membership);
      changes.audit("group.leave", left.organisation(), "group " + group + " " + membership);
    }
  }

  /** Closes the group today. */
  @Transactional
  public void close(long group) {
    Group closed = get(group);
    if (closed.isOpen()) {
      members(group).stream().filter(m -> m.to() == null).forEach(m -> end(m.id()));
      jdbc.sql("update leading_group set closed = ? where id = ?")
          .params(days.today(), group)
          .update();
      changes.audit("group.close", closed.organisation(), "group " + group);
    }
  }

  private Group open(long id) {
    jdbc.sql("select id from leading_group where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
    Group group = get(id);
    if (!group.isOpen()) {
      throw new Refused("", "fault.closed", group.name());
    }
    return group;
  }

  /** Ends a membership today; one that began today vanishes. */
  private void end(long membership) {
    jdbc.sql("delete from leading_group_member where id = ? and lower(valid) = current_date")
        .param(membership)
        .update();
    jdbc.sql(
            """
            update leading_group_member set valid = daterange(lower(valid), current_date)
            where id = ? and upper_inf(valid)
            """)
        .param(membership)
        .update();
  }
}
