package org.luoshi.app.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.packs.CountingRule;
import org.springframework.stereotype.Component;

/** What each record adds to a number, and what they come to until then. */
@Component
public class Ledger {
  /** So many records are listed, the latest ones. */
  public static final int MOST = 500;

  private final Figures figures;

  Ledger(Figures figures) {
    this.figures = figures;
  }

  /**
   * A record and a number.
   *
   * @param credit the record
   * @param adds what the number is more than before; null where nothing can be said of it yet
   * @param running what it is with this record; null where nothing can be said
   */
  public record Entry(Credit credit, @Nullable BigDecimal adds, @Nullable BigDecimal running) {
    /** The same with the record's subject in other words. */
    public Entry titled(String title) {
      Credit other =
          new Credit(credit.record(), credit.day(), title, credit.kind(), credit.content());
      return new Entry(other, adds, running);
    }
  }

  /** The records of a number in the order of their days, the latest {@value #MOST}. */
  public List<Entry> of(List<Credit> credits, @Nullable CountingRule rule) {
    List<Entry> entries = new ArrayList<>();
    int first = Math.max(0, credits.size() - MOST);
    BigDecimal before = rule == null ? null : figures.count(rule, credits.subList(0, first));
    for (int at = first; at < credits.size(); at++) {
      BigDecimal running = rule == null ? null : figures.count(rule, credits.subList(0, at + 1));
      entries.add(new Entry(credits.get(at), difference(running, before), running));
      before = running;
    }
    return entries;
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal running, @Nullable BigDecimal before) {
    if (running == null) {
      return null;
    }
    return before == null ? running : running.subtract(before);
  }
}
