package org.luoshi.app.organisation;

import java.util.List;
import org.luoshi.app.access.AccountPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a change affects, shown before it is done.
 *
 * @param organisations the organisation itself and what stands below it in the tree
 * @param posts open posts in them
 * @param people people in them
 * @param groups open leading groups in them
 * @param accounts accounts kept by them
 * @param seats present seats in them
 */
public record Effects(
    int organisations, int posts, int people, int groups, int accounts, int seats) {

  /** Counts what a change affects. */
  @Component
  static class Counting {
    private final JdbcClient jdbc;
    private final AccountPlaces accounts;

    Counting(JdbcClient jdbc, AccountPlaces accounts) {
      this.jdbc = jdbc;
      this.accounts = accounts;
    }

    Effects subtree(String tree, long organisation) {
      return of(
          jdbc.sql(
                  """
                  select below.organisation_id from tree_place top
                  join tree_place below on below.tree = top.tree and below.path <@ top.path and upper_inf(below.valid)
                  where top.tree = ? and top.organisation_id = ? and upper_inf(top.valid)
                  """)
              .params(tree, organisation)
              .query((row, at) -> row.getLong(1))
              .list());
    }

    Effects of(List<Long> organisations) {
      AccountPlaces.Count count = accounts.count(organisations);
      return jdbc.sql(
              """
              select (select count(*) from post where organisation_id = any (:all) and closed is null),
                (select count(*) from person where organisation_id = any (:all)),
                (select count(*) from leading_group where organisation_id = any (:all) and closed is null)
              """)
          .param("all", organisations.toArray(Long[]::new))
          .query(
              (row, at) ->
                  new Effects(
                      organisations.size(),
                      row.getInt(1),
                      row.getInt(2),
                      row.getInt(3),
                      count.accounts(),
                      count.seats()))
          .single();
    }
  }
}
