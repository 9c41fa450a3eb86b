package org.luoshi.app.plan.propose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.app.organisation.NameMask;
import org.luoshi.app.organisation.People;
import org.luoshi.app.plan.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was made from the plans of a document. */
@Component
public class MadePlans {
  private final JdbcClient jdbc;
  private final People people;

  MadePlans(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * A version made from a plan of a document.
   *
   * @param version its number
   * @param plan the number of the plan it is a version of
   * @param title of that plan
   * @param organisation name of whose plan it is
   * @param year the year it is for
   * @param state what became of it
   */
  public record Made(
      long version, long plan, String title, String organisation, int year, Plans.State state) {
    /** Where it is looked at: a draft is reviewed, the others are on the page of their plan. */
    public String path() {
      return state == Plans.State.DRAFT ? "/drafts/" + version : "/plans/" + plan;
    }

    Made masked(NameMask names) {
      return new Made(version, plan, names.text(title), organisation, year, state);
    }
  }

  /**
   * What was made from the plans of a document, or of the copies of it in the scope, by the ordinal
   * of the plan.
   */
  @Transactional(readOnly = true)
  public Map<Integer, List<Made>> of(long document) {
    record Row(int ordinal, Made made) {}
    List<Row> rows =
        jdbc.sql(
                """
                select f.ordinal, v.id, p.id, p.title, o.name, p.year, v.state
                from document d join document same on same.sha256 = d.sha256 join document_plan f on f.document_id = same.id
                join plan_version v on v.document_plan_id = f.id join plan p on p.id = v.plan_id
                join organisation o on o.id = p.organisation_id
                where d.id = ? and v.state <> 'undone' order by v.id
                """)
            .param(document)
            .query((row, at) -> new Row(row.getInt(1), made(row)))
            .list();
    NameMask names = people.mask(rows.stream().map(row -> row.made().title()).toList());
    Map<Integer, List<Made>> made = new HashMap<>();
    rows.forEach(
        row ->
            made.computeIfAbsent(row.ordinal(), ordinal -> new ArrayList<>())
                .add(row.made().masked(names)));
    return made;
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        Plans.State.valueOf(row.getString(7).toUpperCase(Locale.ROOT)));
  }
}
