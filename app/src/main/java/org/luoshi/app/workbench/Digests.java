package org.luoshi.app.workbench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Scope;
import org.luoshi.app.organisation.MyPosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminders by mail: one a day at most, between eight and eighteen o'clock in China, on working
 * days unless somebody wants them on days off as well, and only when something of theirs is overdue
 * or due soon. The day is taken before the mail is sent, so that of several nodes one sends it; a
 * failure gives it back, to be tried again after half an hour.
 */
@Component
public class Digests {
  private static final Logger log = LoggerFactory.getLogger(Digests.class);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 18;
  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final OnBehalf onBehalf;
  private final Reminders reminders;
  private final MyPosts myPosts;
  private final Dues dues;
  private final Almanac almanac;
  private final DigestText text;
  private final Mailer mailer;

  Digests(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      OnBehalf onBehalf,
      Reminders reminders,
      MyPosts myPosts,
      Dues dues,
      Almanac almanac,
      DigestText text,
      Mailer mailer) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.onBehalf = onBehalf;
    this.reminders = reminders;
    this.myPosts = myPosts;
    this.dues = dues;
    this.almanac = almanac;
    this.text = text;
    this.mailer = mailer;
  }

  private record Who(long account, String loginName) {}

  /** What a mail will say, and what the row was before it was taken. */
  private record Mail(
      String address, List<Due> dues, LocalDate today, Locale locale, @Nullable LocalDate before) {}

  /** Sends what is due at a moment; returns how many mails went out. */
  public int send(Instant now) {
    ZonedDateTime here = now.atZone(CHINA);
    if (!mailer.isSetUp() || here.getHour() < FIRST_HOUR || here.getHour() >= LAST_HOUR) {
      return 0;
    }
    List<Who> all =
        jdbc.sql("select account_id, login_name from luoshi_reminders(?)")
            .param(here.toLocalDate())
            .query((row, at) -> new Who(row.getLong(1), row.getString(2)))
            .list();
    int sent = 0;
    for (Who who : all) {
      Optional<Scope> scope = onBehalf.of(who.account(), who.loginName(), null);
      if (scope.isPresent() && scope.get().run(() -> remind(who.account(), here))) {
        sent++;
      }
    }
    return sent;
  }

  private boolean remind(long account, ZonedDateTime now) {
    Mail mail = transaction.execute(status -> take(account, now));
    if (mail == null || mail.dues().isEmpty()) {
      return false;
    }
    try {
      mailer.send(
          mail.address(),
          text.subject(mail.dues(), mail.today(), mail.locale()),
          text.body(mail.dues(), mail.today(), mail.locale()));
      return true;
    } catch (MailException e) {
      transaction.executeWithoutResult(status -> giveBack(account, mail, now, e));
      return false;
    }
  }

  /** Takes the day for this node; null where another has it, or today is no day for it. */
  private @Nullable Mail take(long account, ZonedDateTime now) {
    Reminders.Choice choice = reminders.mine().orElse(null);
    LocalDate today = now.toLocalDate();
    if (choice == null || !(choice.daysOff() || almanac.isWorked(today))) {
      return null;
    }
    record Row(@Nullable LocalDate sent, Locale locale) {}
    Optional<Row> free =
        jdbc.sql(
                """
                select r.sent_on, a.language from reminder r join account a on a.id = r.account_id
                where r.account_id = ? and r.active and (r.sent_on is null or r.sent_on < ?)
                  and (r.tried_at is null or r.tried_at <= ?) for update of r skip locked
                """)
            .params(account, today, now.minus(PAUSE).toOffsetDateTime())
            .query(
                (row, at) ->
                    new Row(row.getObject(1, LocalDate.class), Locale.of(row.getString(2))))
            .optional();
    if (free.isEmpty()) {
      return null;
    }
    jdbc.sql("update reminder set sent_on = ? where account_id = ?")
        .params(today, account)
        .update();
    return new Mail(
        choice.address(),
        due(account, today, choice.days()),
        today,
        free.get().locale(),
        free.get().sent());
  }

  private List<Due> due(long account, LocalDate today, int days) {
    List<Long> posts = myPosts.of(account).stream().map(MyPosts.Mine::id).toList();
    return posts.isEmpty()
        ? List.of()
        : dues.find(Wanted.open(new Wanted.Whose.Of(posts), null, today.plusDays(days)), MOST, 0);
  }

  private void giveBack(long account, Mail mail, ZonedDateTime now, MailException failure) {
    LocalDate today = now.toLocalDate();
    boolean known =
        jdbc.sql("select failed_on is not distinct from ? from reminder where account_id = ?")
            .params(today, account)
            .query(Boolean.class)
            .optional()
            .orElse(true);
    jdbc.sql("update reminder set sent_on = ?, tried_at = ?, failed_on = ? where account_id = ?")
        .param(1, mail.before(), java.sql.Types.DATE)
        .param(2, now.toOffsetDateTime())
        .param(3, today)
        .param(4, account)
        .update();
    if (!known) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      log.warn(
          "the reminder of account {} was not sent, and is tried again: {}",
          account,
          String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").replaceAll("\\S+@\\S+", "…"));
    }
  }
}
