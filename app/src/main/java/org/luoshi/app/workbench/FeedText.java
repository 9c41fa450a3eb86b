package org.luoshi.app.workbench;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Occurrences as a calendar after RFC 5545: an event of the whole day on each due day. */
public final class FeedText {
  /** RFC 5545, 3.1: 75 octets; a Chinese character takes three. */
  private static final int LINE = 25;

  private final MessageSource words;
  private final Locale locale;

  /** Writes in a language. */
  public FeedText(MessageSource words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  /** The calendar; what has no day does not stand in it. */
  public String write(List<Due> dues, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Luoshi//Luoshi//ZH");
    calendar.setExperimentalProperty("X-WR-CALNAME", say("feed.name"));
    calendar.addComponent(china());
    dues.stream().filter(Due::dated).map(due -> event(due, now)).forEach(calendar::addEvent);
    return written(calendar);
  }

  private static String written(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The time zone; a calendar without any event must have some component. */
  private static VTimezone china() {
    StandardTime standard = new StandardTime();
    standard.setDateStart(new DateTimeComponents(1991, 9, 15, 0, 0, 0, false));
    standard.setTimezoneOffsetFrom(new UtcOffset(true, 8, 0));
    standard.setTimezoneOffsetTo(new UtcOffset(true, 8, 0));
    VTimezone china = new VTimezone("Asia/Shanghai");
    china.addStandardTime(standard);
    return china;
  }

  private VEvent event(Due due, Instant now) {
    VEvent event = new VEvent();
    event.setUid("occurrence-" + due.occurrence() + "@luoshi");
    event.setDateTimeStamp(Date.from(now));
    event.setSequence(due.edition());
    event.setDateStart(new DateStart(day(due.day())));
    event.setDateEnd(new DateEnd(day(due.day().plusDays(1))));
    event.setSummary(
        due.state() == Due.State.DONE ? say("feed.done", due.content()) : due.content());
    event.setDescription(
        say("feed.from", due.planTitle(), due.organisationName(), clock(due)).strip());
    event.setTransparency(Transparency.transparent());
    event.setStatus(due.state() == Due.State.WAIVED ? Status.cancelled() : Status.confirmed());
    return event;
  }

  private static String clock(Due due) {
    return due.begins() == null ? "" : due.begins() + (due.ends() == null ? "" : "–" + due.ends());
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private String say(String key, Object... values) {
    return words.getMessage(key, values, locale);
  }
}
