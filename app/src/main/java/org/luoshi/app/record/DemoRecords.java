package org.luoshi.app.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.app.duty.DemoDoing;
import org.luoshi.app.duty.Duties;
import org.luoshi.app.duty.Duty;
import org.luoshi.app.duty.Occurrence;
import org.luoshi.app.organisation.DemoPart;
import org.luoshi.packs.RecordKind;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demonstration's records: most of what was done was taken down, a few things twice corrected,
 * some belated. They are dated back to their days; that is done nowhere else.
 */
@Order(30)
@Component
class DemoRecords implements DemoDoing, DemoPart {
  private final JdbcClient jdbc;
  private final Recording recording;
  private final Duties duties;
  private final Kinds kinds;
  private final DemoValues values;
  private final DemoPicture picture;

  DemoRecords(
      JdbcClient jdbc,
      Recording recording,
      Duties duties,
      Kinds kinds,
      DemoValues values,
      DemoPicture picture) {
    this.jdbc = jdbc;
    this.recording = recording;
    this.duties = duties;
    this.kinds = kinds;
    this.values = values;
    this.picture = picture;
  }

  @Override
  public boolean done(Occurrence occurrence, LocalDate day, int at) {
    Duty duty = duties.get(occurrence.duty());
    String key = duty.recordKind();
    RecordKind kind =
        (key == null ? kinds.meant(duty.content()) : kinds.find(key))
            .orElseGet(() -> kinds.all().getLast());
    if (at % 11 == 5) {
      return false;
    }
    Entry entry = entry(kind, duty, occurrence, day, at);
    long record = recording.save(entry).id();
    if (at % 47 == 20 && entry.values().containsKey("present")) {
      Map<String, String> mended = new HashMap<>(entry.values());
      mended.put("present", Integer.toString(Integer.parseInt(entry.typed("present")) - 1));
      recording.correct(
          record, 1, entry.again(form("correction " + entry.form()), mended), "签到表重新数过，多记了一人");
    }
    return true;
  }

  private Entry entry(RecordKind kind, Duty duty, Occurrence occurrence, LocalDate day, int at) {
    return new Entry(
        form("record " + occurrence.id()),
        occurrence.organisation(),
        kind.key(),
        values.of(kind, duty, day, at),
        at % 2 == 0 ? "09:00" : "",
        at % 2 == 0 ? "10:30" : "",
        occurrence.id(),
        duty.id(),
        List.of(new Entry.Choice(duty.id(), occurrence.id())),
        kind.key().equals("meeting") ? List.of(picture.signInSheet()) : List.of(),
        true);
  }

  private static UUID form(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Everything was entered in the evening of its day, a few things weeks later. */
  @Override
  public void fill() {
    jdbc.sql(
            """
            update record_version v set belated = w.belated,
              made_at = least(now(), (case when w.belated then w.day + 75 else w.day end + time '18:10')
                at time zone 'Asia/Shanghai' + (v.number - 1) * interval '3 days'),
              superseded_at = case when v.superseded_at is null then null else least(now(),
                (case when w.belated then w.day + 75 else w.day end + time '18:10') at time zone 'Asia/Shanghai'
                + v.number * interval '3 days') end
            from (select record_id, min(day) as day,
                row_number() over (order by record_id) % 37 = 5 and min(day) + 75 < current_date as belated
              from record_version group by record_id) w
            where w.record_id = v.record_id
            """)
        .update();
    jdbc.sql(
            """
            update record_version v set made_by = (select min(s.account_id) from seat s
              where s.organisation_id = v.organisation_id)
            """)
        .update();
    jdbc.sql(
            """
            update work_record r set made_at = v.made_at, made_by = v.made_by
            from record_version v where v.record_id = r.id and v.number = 1
            """)
        .update();
  }
}
