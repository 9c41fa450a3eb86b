package org.luoshi.app.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations and where they stand in a tree: what the scope is made of. Names with history,
 * codes and posts are the organisation stage's.
 */
@Component
public class Places {
  private final JdbcClient jdbc;

  Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an organisation at the root of a tree; returns its number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long addRoot(String tree, String name, String kind) {
    long id = nextNumber();
    insertPlace(tree, id, null, tree + "." + id);
    insertOrganisation(id, name, kind);
    return id;
  }

  /**
   * Adds an organisation below another; returns its number.
   *
   * @throws NotHere when the other one is not in the scope
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(String tree, long parent, String name, String kind) {
    long id = nextNumber();
    put(tree, id, parent);
    insertOrganisation(id, name, kind);
    return id;
  }

  /** Gives an organisation its place in a tree, from today. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(String tree, long organisation, long parent) {
    insertPlace(tree, organisation, parent, path(tree, parent) + "." + organisation);
  }

  /** The present path of an organisation in a tree. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String path(String tree, long organisation) {
    return jdbc.sql(
            "select path from tree_place where tree = ? and organisation_id = ? and valid @> current_date")
        .params(tree, organisation)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new NotHere("organisation " + organisation));
  }

  private long nextNumber() {
    return jdbc.sql("select nextval(pg_get_serial_sequence('organisation', 'id'))")
        .query(Long.class)
        .single();
  }

  /** The place goes first: it is what lets the organisation itself pass the scope. */
  private void insertPlace(
      String tree, long organisation, @org.jspecify.annotations.Nullable Long parent, String path) {
    jdbc.sql(
            """
            insert into tree_place (tree, organisation_id, parent_id, path, valid)
            values (?, ?, ?, ?::ltree, daterange(current_date, null))
            """)
        .param(1, tree)
        .param(2, organisation)
        .param(3, parent, java.sql.Types.BIGINT)
        .param(4, path)
        .update();
  }

  private void insertOrganisation(long id, String name, String kind) {
    jdbc.sql("insert into organisation (id, name, kind) values (?, ?, ?)")
        .params(id, name, kind)
        .update();
  }
}
