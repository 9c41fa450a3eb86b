package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes of places in the trees. What was so before a day stays as it was; a place that began on
 * that very day is corrected instead. Works within the transaction of whoever asks, who has locked
 * the trees.
 */
@Component
class Branches {
  private static final RowMapper<Spot> SPOT =
      (row, at) ->
          new Spot(
              row.getString(1),
              row.getLong(2),
              row.getObject(3, Long.class),
              row.getString(4),
              row.getObject(5, LocalDate.class));

  private final JdbcClient jdbc;

  Branches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The present place of an organisation.
   *
   * @param tree which tree
   * @param organisation its number
   * @param parent the organisation above, or null
   * @param path the numbers from the root down, after the tree's key
   * @param since first day
   */
  record Spot(String tree, long organisation, @Nullable Long parent, String path, LocalDate since) {
    boolean isBelow(Spot other) {
      return (path + ".").startsWith(other.path + ".");
    }
  }

  Optional<Spot> spot(String tree, long organisation) {
    return spots(organisation).stream().filter(spot -> spot.tree().equals(tree)).findFirst();
  }

  /** The present places of an organisation, in the order of the trees. */
  List<Spot> spots(long organisation) {
    return jdbc.sql(
            """
            select p.tree, p.organisation_id, p.parent_id, p.path, lower(p.valid)
            from tree_place p join tree t on t.key = p.tree
            where p.organisation_id = ? and upper_inf(p.valid) order by t.position
            """)
        .param(organisation)
        .query(SPOT)
        .list();
  }

  /** The organisations directly below a place. */
  List<Spot> children(Spot above) {
    return jdbc.sql(
            """
            select tree, organisation_id, parent_id, path, lower(valid) from tree_place
            where tree = ? and parent_id = ? and upper_inf(valid) order by organisation_id
            """)
        .params(above.tree(), above.organisation())
        .query(SPOT)
        .list();
  }

  /**
   * The latest day on which something in this branch came to its present place: nothing can be
   * changed before it.
   */
  LocalDate latest(Spot top) {
    return jdbc.sql(
            """
            select max(lower(valid)) from tree_place
            where tree = ? and path <@ ?::ltree and upper_inf(valid)
            """)
        .params(top.tree(), top.path())
        .query(LocalDate.class)
        .single();
  }

  /** Puts a branch under another place, from a day on. */
  void shift(Spot top, Spot above, LocalDate day) {
    int depth = (int) top.path().chars().filter(c -> c == '.').count();
    jdbc.sql(
            """
            with ended as (
              update tree_place set valid = daterange(lower(valid), :day)
              where tree = :tree and path <@ :from::ltree and upper_inf(valid) and lower(valid) < :day
              returning organisation_id, parent_id, path
            )
            insert into tree_place (tree, organisation_id, parent_id, path, valid)
            select :tree, organisation_id, case organisation_id when :top then :above else parent_id end,
              :to::ltree || subpath(path, :depth), daterange(:day, null)
            from ended
            """)
        .param("day", day)
        .param("tree", top.tree())
        .param("from", top.path())
        .param("top", top.organisation())
        .param("above", above.organisation())
        .param("to", above.path())
        .param("depth", depth)
        .update();
    jdbc.sql(
            """
            update tree_place set path = :to::ltree || subpath(path, :depth),
              parent_id = case organisation_id when :top then :above else parent_id end
            where tree = :tree and path <@ :from::ltree and (upper_inf(valid) or closing)
            """)
        .param("tree", top.tree())
        .param("from", top.path())
        .param("top", top.organisation())
        .param("above", above.organisation())
        .param("to", above.path())
        .param("depth", depth)
        .update();
  }

  /** Ends a place together with its organisation; it goes on saying who may look at that. */
  void end(Spot spot, LocalDate day) {
    jdbc.sql(
            """
            update tree_place set closing = true, valid = daterange(lower(valid), greatest(?, lower(valid) + 1))
            where tree = ? and organisation_id = ? and upper_inf(valid)
            """)
        .params(day, spot.tree(), spot.organisation())
        .update();
  }

  /** Gives an organisation a place, from a day on. */
  void put(String tree, long organisation, @Nullable Spot above, LocalDate day) {
    jdbc.sql(
            """
            insert into tree_place (tree, organisation_id, parent_id, path, valid)
            values (?, ?, ?, ?::ltree, daterange(?, null))
            """)
        .param(1, tree)
        .param(2, organisation)
        .param(3, above == null ? null : above.organisation(), java.sql.Types.BIGINT)
        .param(4, (above == null ? tree : above.path()) + "." + organisation)
        .param(5, day)
        .update();
  }
}
