package org.luoshi.app.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.calendar.Occasion;
import org.luoshi.app.calendar.Timing;
import org.luoshi.app.calendar.Unfolding;
import org.luoshi.app.frame.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of occurrences. A timing is unfolded once, however many duties have it; one statement
 * puts the occasions of all of them in.
 */
@Component
class OccurrenceRows {
  private final JdbcClient jdbc;
  private final ObjectProvider<Unfolding> unfolding;

  OccurrenceRows(JdbcClient jdbc, ObjectProvider<Unfolding> unfolding) {
    this.jdbc = jdbc;
    this.unfolding = unfolding;
  }

  /** How many that a version brought were closed by somebody. */
  int closed(long version) {
    return jdbc.sql(
            """
            select count(*) from occurrence o
            where o.state <> 'open' and o.carried_to is null
              and (o.version_id = :version or o.duty_id in (select id from duty where version_id = :version))
            """)
        .param("version", version)
        .query(Integer.class)
        .single();
  }

  /** Removes what is open and not due before a day: what is to come changes, what was stays. */
  void sweep(List<Long> duties, LocalDate day) {
    jdbc.sql("delete from occurrence where duty_id = any (?) and state = 'open' and due >= ?")
        .params(duties.toArray(Long[]::new), day)
        .update();
  }

  /**
   * Puts in what duties come to from a day on. What was over before is not: nobody is late with
   * what was not yet a duty. Nor is what was done or waived ahead of its day.
   */
  void unfold(List<Long> duties, PlanListener.Step step) {
    Long[] ids = duties.toArray(Long[]::new);
    Batch batch = new Batch();
    jdbc.sql("select distinct timing from duty where id = any (?)")
        .param(ids)
        .query(String.class)
        .list()
        .forEach(timing -> batch.add(timing, occasions(timing, step), step.day()));
    jdbc.sql(
            """
            insert into occurrence (organisation_id, duty_id, version_id, opens, due, dated, begins, ends)
            select d.organisation_id, d.id, :version, o.opens, o.due, o.dated, o.begins, o.ends
            from duty d
            join unnest(:timings::text[], :opens::date[], :due::date[], :dated::boolean[], :begins::time[], :ends::time[])
              as o (timing, opens, due, dated, begins, ends) on o.timing = d.timing
            where d.id = any (:ids) and not exists (
              select from occurrence c where c.duty_id = d.id and c.state <> 'open' and c.due >= :day
                and c.opens <= o.due and c.due >= o.opens)
            order by d.id, o.due
            """)
        .param("version", step.version())
        .param("timings", batch.timings.toArray(String[]::new))
        .param("opens", batch.opens.toArray(String[]::new))
        .param("due", batch.due.toArray(String[]::new))
        .param("dated", batch.dated.toArray(Boolean[]::new))
        .param("begins", batch.begins.toArray(String[]::new))
        .param("ends", batch.ends.toArray(String[]::new))
        .param("ids", ids)
        .param("day", step.day())
        .update();
  }

  private List<Occasion> occasions(String timing, PlanListener.Step step) {
    try {
      return Timing.of(timing).unfold(unfolding.getObject(), step.days());
    } catch (IllegalArgumentException e) {
      throw new Refused("", "duty.fault.timing", timing);
    }
  }

  /** Columns side by side. */
  private static final class Batch {
    private final List<String> timings = new ArrayList<>();
    private final List<String> opens = new ArrayList<>();
    private final List<String> due = new ArrayList<>();
    private final List<Boolean> dated = new ArrayList<>();
    private final List<@Nullable String> begins = new ArrayList<>();
    private final List<@Nullable String> ends = new ArrayList<>();

    void add(String text, List<Occasion> occasions, LocalDate from) {
      Timing timing = Timing.of(text);
      for (Occasion occasion : occasions) {
        if (!occasion.due().isBefore(from)) {
          timings.add(text);
          opens.add(occasion.opens().toString());
          due.add(occasion.due().toString());
          dated.add(timing.isDated());
          begins.add(timing instanceof Timing.Clock clock ? clock.from().toString() : null);
          ends.add(timing instanceof Timing.Clock clock ? time(clock.to()) : null);
        }
      }
    }

    private static @Nullable String time(@Nullable LocalTime time) {
      return time == null ? null : time.toString();
    }
  }
}
