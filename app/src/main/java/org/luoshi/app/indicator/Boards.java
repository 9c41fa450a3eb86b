package org.luoshi.app.indicator;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans that have a board, each with the standings of its commitments. */
@Component
public class Boards {
  /** So many plans on a page. */
  public static final int PAGE = 20;

  private final JdbcClient jdbc;
  private final Figures figures;

  Boards(JdbcClient jdbc, Figures figures) {
    this.jdbc = jdbc;
    this.figures = figures;
  }

  /**
   * A plan.
   *
   * @param plan its number
   * @param title its title
   * @param year for which
   * @param organisationName whose
   * @param counts how many commitments stand how
   */
  public record Board(
      long plan, String title, int year, String organisationName, Map<Standing, Long> counts) {}

  /** How many commitments stand how; every standing is there. */
  public static Map<Standing, Long> counts(List<Figure> figures) {
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      counts.put(standing, 0L);
    }
    figures.forEach(figure -> counts.merge(figure.standing(), 1L, Long::sum));
    return counts;
  }

  /** How many plans have a board on a day. */
  @Transactional(readOnly = true)
  public int count(LocalDate day) {
    return jdbc.sql("select count(distinct v.plan_id) from plan_version v " + HELD)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  private static final String HELD =
      """
      where v.state = 'adopted' and coalesce(v.adopted_on, (v.adopted_at at time zone 'Asia/Shanghai')::date) <= :day
      """;

  /**
   * A page of the plans that one sees: those of an organisation first, later years before earlier.
   *
   * @param own number of that organisation
   * @param page from 1
   */
  @Transactional(readOnly = true)
  public List<Board> page(long own, LocalDate day, int page) {
    List<Board> found =
        jdbc.sql(
                """
                select p.id, p.title, p.year, o.name from plan p join organisation o on o.id = p.organisation_id
                where p.id in (select v.plan_id from plan_version v %s)
                order by p.organisation_id <> :own, p.year desc, o.name, p.title, p.id limit :most offset :skipped
                """
                    .formatted(HELD))
            .param("own", own)
            .param("day", day)
            .param("most", PAGE)
            .param("skipped", (page - 1) * PAGE)
            .query(
                (row, at) ->
                    new Board(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        Map.of()))
            .list();
    Map<Long, List<Figure>> all =
        figures.of(found.stream().map(Board::plan).toList(), day).stream()
            .collect(Collectors.groupingBy(figure -> figure.commitment().plan()));
    return found.stream()
        .map(
            one ->
                new Board(
                    one.plan(),
                    one.title(),
                    one.year(),
                    one.organisationName(),
                    counts(all.getOrDefault(one.plan(), List.of()))))
        .toList();
  }
}
