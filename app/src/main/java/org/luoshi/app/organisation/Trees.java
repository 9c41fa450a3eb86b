package org.luoshi.app.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trees, as far as the scope shows them. */
@Component
public class Trees {
  /** So many organisations are shown on one page of a tree. */
  public static final int MOST = 400;

  private final JdbcClient jdbc;

  Trees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A tree.
   *
   * @param key such as {@code party}
   * @param zh its Chinese name
   * @param en its English name
   */
  public record Tree(String key, String zh, String en) {
    /** Its name in the language of a page, {@code zh-CN} or {@code en}. */
    public String name(String language) {
      return language.equals("en") ? en : zh;
    }
  }

  /**
   * An organisation in a tree.
   *
   * @param id its number
   * @param name its name
   * @param kind what sort it is
   * @param code its code, or null
   * @param depth how far below the top of what is shown, from 0
   * @param parent the organisation above, or null
   * @param below how many stand directly below it
   */
  public record Node(
      long id,
      String name,
      Kind kind,
      @Nullable String code,
      int depth,
      @Nullable Long parent,
      int below) {}

  /**
   * Where an organisation stands or stood.
   *
   * @param tree which tree
   * @param above the names above it, the top first, as far as the scope shows them
   * @param from first day
   * @param to first day no more, or null
   * @param root whether it is the root of the tree
   */
  public record Place(
      Tree tree, List<Above> above, LocalDate from, @Nullable LocalDate to, boolean root) {}

  /** An organisation above. */
  public record Above(long id, String name) {}

  /** All trees. */
  @Transactional(readOnly = true)
  public List<Tree> all() {
    return jdbc.sql("select key, name_zh, name_en from tree order by position")
        .query((row, at) -> new Tree(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The tree of a key; the first one for a key that is none. */
  public Tree get(String key) {
    List<Tree> all = all();
    return all.stream().filter(t -> t.key().equals(key)).findFirst().orElse(all.getFirst());
  }

  /**
   * The organisations of a tree in order, from the top of the scope or from one of them down, as
   * many levels as fit on a page; of a level that does not fit, the first ones.
   */
  @Transactional(readOnly = true)
  public List<Node> nodes(String tree, @Nullable Long at) {
    return jdbc.sql(
            """
            with here as (
              select p.organisation_id as id, p.parent_id as parent, p.path, nlevel(p.path) as level
              from tree_place p where p.tree = :tree and p.valid @> current_date and not p.closing
            ), start as (
              select path, level from here where case when :at::bigint is null
                then parent is null or not exists (select from here above where above.id = here.parent)
                else id = :at end
            ), shown as (
              select here.*, here.level - start.level as depth,
                row_number() over (order by here.level - start.level, here.id) as n
              from start join here on here.path <@ start.path
            ), fitting as (
              select * from shown where n <= :most and depth <= greatest(1, (
                select max(depth) from (select depth, max(n) as last from shown group by depth) level where last <= :most))
            )
            select f.id, o.name, o.kind, c.code, f.depth, f.parent,
              (select count(*) from here below where below.parent = f.id)
            from fitting f join organisation o on o.id = f.id
            left join organisation_code c on c.organisation_id = f.id and upper_inf(c.valid)
            order by f.n
            """)
        .param("tree", tree)
        .param("at", at, java.sql.Types.BIGINT)
        .param("most", MOST)
        .query(
            (row, n) ->
                new Node(
                    row.getLong(1),
                    row.getString(2),
                    Kind.of(row.getString(3)),
                    row.getString(4),
                    row.getInt(5),
                    row.getObject(6, Long.class),
                    row.getInt(7)))
        .list();
  }

  /** Where an organisation stands and stood, the present places first. */
  @Transactional(readOnly = true)
  public List<Place> places(long organisation) {
    return jdbc.sql(
            """
            select t.key, t.name_zh, t.name_en, lower(p.valid), upper(p.valid), p.parent_id is null,
              array(select o.name from unnest(string_to_array(ltree2text(subpath(p.path, 1)), '.')::bigint[]) with ordinality u(label, n)
                join organisation o on o.id = u.label where o.id <> p.organisation_id order by u.n),
              array(select o.id from unnest(string_to_array(ltree2text(subpath(p.path, 1)), '.')::bigint[]) with ordinality u(label, n)
                join organisation o on o.id = u.label where o.id <> p.organisation_id order by u.n)
            from tree_place p join tree t on t.key = p.tree
            where p.organisation_id = ? order by not upper_inf(p.valid), t.position, lower(p.valid) desc
            """)
        .param(organisation)
        .query(
            (row, at) ->
                new Place(
                    new Tree(row.getString(1), row.getString(2), row.getString(3)),
                    above(
                        (Long[]) row.getArray(8).getArray(), (String[]) row.getArray(7).getArray()),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class),
                    row.getBoolean(6)))
        .list();
  }

  private static List<Above> above(Long[] ids, String[] names) {
    return java.util.stream.IntStream.range(0, ids.length)
        .mapToObj(i -> new Above(ids[i], names[i]))
        .toList();
  }
}
