package org.luoshi.app.workbench.web;

import java.util.Locale;
import org.luoshi.app.calendar.LunarCalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days of the lunar calendar as a wall calendar writes them: the month on its first day. */
@Component
class LunarWords {
  private final MessageSource words;

  LunarWords(MessageSource words) {
    this.words = words;
  }

  /** Such as 初三, 九月, 闰六月. */
  String of(LunarCalendar.LunarDay date, Locale locale) {
    if (date.day() > 1) {
      return say("work.lunar.days", locale).split(" ", -1)[date.day() - 1];
    }
    String month = say("work.lunar.months", locale).split(" ", -1)[date.month() - 1];
    return date.doubled() ? say("work.lunar.doubled", locale, month) : month;
  }

  private String say(String key, Locale locale, Object... values) {
    return words.getMessage(key, values, locale);
  }
}
