package org.luoshi.app.plan.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.organisation.People;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts that an item of an organisation can be given to, and how they stand today. */
@Component
public class PostChoices {
  private static final String COLUMNS =
      """
      select p.id, p.name, o.name, p.closed, q.name, lower(h.valid),
        exists (select from holding e where e.post_id = p.id and upper(e.valid) <= lower(h.valid)),
        coalesce(%s, '') as in_group, %s as part, lower(h.valid) > current_date - 31
      from post p
      join organisation o on o.id = p.organisation_id
      left join holding h on h.post_id = p.id and upper_inf(h.valid)
      left join person q on q.id = h.person_id
      """;

  private static final RowMapper<Choice> CHOICE =
      (row, at) ->
          new Choice(
              row.getLong(1),
              row.getString(2),
              row.getString(3),
              row.getObject(4, LocalDate.class),
              People.areSeen() ? row.getString(5) : null,
              row.getBoolean(7) ? row.getObject(6, LocalDate.class) : null,
              row.getString(8),
              row.getString(9),
              row.getBoolean(10));

  private final JdbcClient jdbc;

  PostChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A post to choose.
   *
   * @param id its number
   * @param name its name
   * @param organisationName of whom
   * @param closed the day from which it is no more, or null
   * @param holderName who holds it now; null where nobody does, or the person is not seen
   * @param handedOver the day it was handed over last; null where it never was
   * @param group the leading group it is offered for; empty for a post of the organisation itself
   * @param part what it is in the group, such as {@code head}; null outside groups
   * @param isNew whether it was handed over within the last month
   */
  public record Choice(
      long id,
      String name,
      String organisationName,
      @Nullable LocalDate closed,
      @Nullable String holderName,
      @Nullable LocalDate handedOver,
      String group,
      @Nullable String part,
      boolean isNew) {}

  /** The open posts of an organisation, then those in its leading groups, the head first. */
  @Transactional(readOnly = true)
  public List<Choice> of(long organisation) {
    List<Choice> own =
        jdbc.sql(
                COLUMNS.formatted("null", "null::text")
                    + " where p.organisation_id = ? and p.closed is null order by p.id limit 500")
            .param(organisation)
            .query(CHOICE)
            .list();
    List<Choice> groups =
        jdbc.sql(
                COLUMNS.formatted("g.name", "m.role")
                    + """
                    join leading_group_member m on m.post_id = p.id and upper_inf(m.valid)
                    join leading_group g on g.id = m.group_id and g.closed is null
                    where g.organisation_id = ? and p.closed is null
                    order by g.id, array_position(array['head', 'deputy', 'member'], m.role), m.id limit 500
                    """)
            .param(organisation)
            .query(CHOICE)
            .list();
    return java.util.stream.Stream.concat(own.stream(), groups.stream()).toList();
  }

  /** These posts, closed ones too, by number. */
  @Transactional(readOnly = true)
  public Map<Long, Choice> named(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(COLUMNS.formatted("null", "null::text") + " where p.id = any(?)")
        .param(ids.toArray(Long[]::new))
        .query(CHOICE)
        .stream()
        .collect(Collectors.toMap(Choice::id, choice -> choice, (one, same) -> one, TreeMap::new));
  }
}
