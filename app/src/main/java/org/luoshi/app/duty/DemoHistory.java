package org.luoshi.app.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.luoshi.app.organisation.DemoPart;
import org.luoshi.app.organisation.EnteredDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of the demonstration's duties since their plans were adopted: most were done in time,
 * a few waived, some are late. It comes out the same every time.
 */
@Order(20)
@Component
class DemoHistory implements DemoPart {
  /** Of what was due longer ago than these days, nearly all is closed. */
  private static final int RECENT = 14;

  /** What is noted where the words of the duty have one of these in them. */
  private static final Map<String, String> NOTES =
      Map.of(
          "会", "已召开，签到和记录齐全",
          "走访", "已走访，需要办的事记在民情本上",
          "检查", "已检查，发现的问题当场交办",
          "学习", "已组织，学习笔记存档",
          "公开", "已上墙公开，记下日期",
          "清", "已完成，逐处核对过");

  private final JdbcClient jdbc;
  private final Occurrences occurrences;
  private final Closing closing;
  private final EnteredDays days;
  private final ObjectProvider<DemoDoing> doings;

  DemoHistory(
      JdbcClient jdbc,
      Occurrences occurrences,
      Closing closing,
      EnteredDays days,
      ObjectProvider<DemoDoing> doings) {
    this.jdbc = jdbc;
    this.occurrences = occurrences;
    this.closing = closing;
    this.days = days;
    this.doings = doings;
  }

  @Override
  public void fill() {
    LocalDate today = days.today();
    List<Occurrence> past =
        occurrences.find(Query.ALL.due(null, today.minusDays(1))).stream()
            .filter(Occurrence::dated)
            .toList();
    int at = 0;
    for (Occurrence occurrence : past) {
      close(occurrence, past, at++, today);
    }
    jdbc.sql("update occurrence set closed_on = due where state = 'waived'").update();
  }

  private void close(Occurrence occurrence, List<Occurrence> past, int at, LocalDate today) {
    boolean isRecent = ChronoUnit.DAYS.between(occurrence.due(), today) <= RECENT;
    if (at % 23 == 11 && recurs(occurrence, past)) {
      closing.waive(occurrence.id(), occurrence.edition(), "连日雨雪，并入下一次一起做");
    } else if (isRecent ? at % 3 != 0 : at % 29 != 7) {
      LocalDate early = occurrence.due().minusDays(at % 4);
      LocalDate day = early.isBefore(occurrence.opens()) ? occurrence.due() : early;
      if (doings.stream().noneMatch(doing -> doing.done(occurrence, day, at))) {
        closing.done(
            occurrence.id(), occurrence.edition(), day.toString(), note(occurrence.content()));
      }
    }
  }

  /** Only what comes again can be done together with the next one. */
  private static boolean recurs(Occurrence occurrence, List<Occurrence> past) {
    return past.stream().filter(one -> one.duty() == occurrence.duty()).limit(2).count() > 1;
  }

  private static String note(String content) {
    return NOTES.entrySet().stream()
        .filter(note -> content.contains(note.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse("已完成");
  }
}
