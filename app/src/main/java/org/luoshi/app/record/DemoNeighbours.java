package org.luoshi.app.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.app.organisation.DemoPart;
import org.luoshi.app.organisation.EnteredDays;
import org.luoshi.packs.RecordKind;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the villages and communities of the demonstration took down in the last half year, though no
 * plan of theirs was read: a meeting each month and something else, whichever kind is next; a few
 * were corrected, a few voided.
 */
@Order(25)
@Component
class DemoNeighbours implements DemoPart {
  private static final int MONTHS = 6;

  private final JdbcClient jdbc;
  private final Recording recording;
  private final Kinds kinds;
  private final DemoValues values;
  private final EnteredDays days;

  DemoNeighbours(
      JdbcClient jdbc, Recording recording, Kinds kinds, DemoValues values, EnteredDays days) {
    this.jdbc = jdbc;
    this.recording = recording;
    this.kinds = kinds;
    this.values = values;
    this.days = days;
  }

  @Override
  public void fill() {
    LocalDate today = days.today();
    List<Long> neighbours =
        jdbc.sql(
                """
                select id from organisation o where kind in ('village', 'community')
                  and not exists (select from plan p where p.organisation_id = o.id) order by id
                """)
            .query((row, number) -> row.getLong(1))
            .list();
    List<RecordKind> all = kinds.all();
    int at = 0;
    for (int month = MONTHS; month >= 0; month--) {
      for (long organisation : neighbours) {
        LocalDate day = today.minusDays(month * 30L + 1 + at % 17);
        take(organisation, all.getFirst(), day, at++);
        take(organisation, all.get(1 + at % (all.size() - 1)), day.minusDays(at % 9), at++);
      }
    }
  }

  private void take(long organisation, RecordKind kind, LocalDate day, int at) {
    Entry entry = entry("neighbour " + at, organisation, kind, values.of(kind, day, at));
    long record = recording.save(entry).id();
    if (at % 31 == 9) {
      recording.annul(record, 1, form("void " + at), "与前一条是同一件事，记重了");
    } else if (at % 23 == 4 && entry.values().containsKey("place")) {
      Map<String, String> mended = new HashMap<>(entry.values());
      mended.put("place", "村委会二楼");
      recording.correct(record, 1, entry("correction " + at, organisation, kind, mended), "地点填错了");
    }
  }

  private static Entry entry(
      String form, long organisation, RecordKind kind, Map<String, String> values) {
    return Entry.of(form(form), organisation, kind.key(), values);
  }

  private static UUID form(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
