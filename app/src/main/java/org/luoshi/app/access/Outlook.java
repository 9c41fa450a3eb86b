package org.luoshi.app.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places of the scope, to choose from. */
@Component
public class Outlook {
  private final JdbcClient jdbc;

  Outlook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A place.
   *
   * @param organisation number of the organisation
   * @param name its name
   * @param tree key of the tree
   * @param depth how far below the root of the tree; 0 is the root
   */
  public record Spot(long organisation, String name, String tree, int depth) {
    /** What a form sends for it, such as {@code government:12}. */
    public String value() {
      return tree + ":" + organisation;
    }
  }

  /** All places of the scope today, tree by tree, each organisation below its parent. */
  @Transactional(readOnly = true)
  public List<Spot> all() {
    return jdbc.sql(
            """
            select o.id, o.name, p.tree, nlevel(p.path) - 2
            from tree_place p
            join organisation o on o.id = p.organisation_id
            join tree t on t.key = p.tree
            where p.valid @> current_date
            order by t.position, p.path
            """)
        .query(
            (row, at) ->
                new Spot(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
        .list();
  }
}
