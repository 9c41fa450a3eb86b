package org.luoshi.app.workbench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a reminder. */
@Component
class DigestText {
  private static final int LINES = 40;

  private final MessageSource words;
  private final String address;

  DigestText(MessageSource words, @Value("${luoshi.url:}") String address) {
    this.words = words;
    this.address = address.replaceAll("/+$", "");
  }

  /** Such as 落实：逾期 2 项，将到期 1 项. */
  String subject(List<Due> dues, LocalDate today, Locale locale) {
    long late = dues.stream().filter(due -> due.isLate(today)).count();
    return say(locale, "mail.subject", late, dues.size() - late);
  }

  /** A line for each, the first {@value #LINES}. */
  String body(List<Due> dues, LocalDate today, Locale locale) {
    StringBuilder body = new StringBuilder(say(locale, "mail.greeting")).append("\n\n");
    dues.stream().limit(LINES).forEach(due -> body.append(line(due, today, locale)).append('\n'));
    if (dues.size() > LINES) {
      body.append(say(locale, "mail.more", dues.size() - LINES)).append('\n');
    }
    if (!address.isEmpty()) {
      body.append('\n').append(address).append("/work\n");
    }
    return body.append('\n').append(say(locale, "mail.end")).append('\n').toString();
  }

  private String line(Due due, LocalDate today, Locale locale) {
    long days = ChronoUnit.DAYS.between(today, due.day());
    String key = days < 0 ? "mail.late" : days == 0 ? "mail.today" : "mail.in";
    return say(
        locale,
        "mail.line",
        due.day().toString(),
        say(locale, "work.weekday." + due.day().getDayOfWeek().getValue()),
        say(locale, key, Math.abs(days)),
        due.content().replaceAll("\\s+", " "),
        due.planTitle());
  }

  private String say(Locale locale, String key, Object... values) {
    return words.getMessage(key, values, locale);
  }
}
