package org.luoshi.app.workbench;

import java.util.Optional;
import java.util.regex.Pattern;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Sealing;
import org.luoshi.app.frame.Line;
import org.luoshi.app.frame.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where, and of what, an account wants to be reminded by mail. */
@Component
public class Reminders {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,5}");
  private static final int MOST_DAYS = 31;

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final Audit audit;

  Reminders(JdbcClient jdbc, Sealing sealing, Audit audit) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.audit = audit;
  }

  /**
   * What an account has chosen.
   *
   * @param active whether reminders are sent at all
   * @param address where to
   * @param days what is due in so many days is named
   * @param daysOff whether also on days off
   */
  public record Choice(boolean active, String address, int days, boolean daysOff) {
    /** The address as the page shows it: {@code w***@example.org}. */
    public String masked() {
      int at = address.indexOf('@');
      return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
  }

  /** What the present account has chosen; empty while it has never. */
  @Transactional(readOnly = true)
  public Optional<Choice> mine() {
    long account = Scope.current().accountOrFail();
    return jdbc.sql("select active, address, days, days_off from reminder where account_id = ?")
        .param(account)
        .query(
            (row, at) -> {
              String address = sealing.open(cell(account), row.getBytes(2));
              return new Choice(
                  row.getBoolean(1),
                  address == null ? "" : address,
                  row.getInt(3),
                  row.getBoolean(4));
            })
        .optional();
  }

  /**
   * Chooses. An empty address keeps the one before.
   *
   * @throws Refused when there is none, or it is no address
   */
  @Transactional
  public void choose(String address, int days, boolean daysOff) {
    String entered = address.length() > 320 ? address : Line.clean(address);
    String kept = entered.isEmpty() ? mine().map(Choice::address).orElse("") : entered;
    if (!ADDRESS.matcher(kept).matches() || kept.length() > 254) {
      throw new Refused("address", "fault.mail");
    }
    if (days < 0 || days > MOST_DAYS) {
      throw new Refused("days", "fault.mail-days", MOST_DAYS);
    }
    long account = Scope.current().accountOrFail();
    jdbc.sql(
            """
            insert into reminder (account_id, address, days, days_off) values (?, ?, ?, ?)
            on conflict (account_id) do update
              set active = true, address = excluded.address, days = excluded.days, days_off = excluded.days_off
            """)
        .params(account, sealing.seal(cell(account), kept), days, daysOff)
        .update();
    audit.done("reminder.change", null, null);
  }

  /** Ends the reminders and forgets the address. */
  @Transactional
  public void end() {
    int ended =
        jdbc.sql("delete from reminder where account_id = ?")
            .param(Scope.current().accountOrFail())
            .update();
    if (ended > 0) {
      audit.done("reminder.end", null, null);
    }
  }

  private static Sealing.Cell cell(long account) {
    return new Sealing.Cell("reminder", "address", account);
  }
}
