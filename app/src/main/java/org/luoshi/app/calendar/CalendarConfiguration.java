package org.luoshi.app.calendar;

import org.luoshi.app.frame.Words;
import org.luoshi.packs.BasePack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The calendar of the base pack, read when it is first asked for. */
@Lazy
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
  @Lazy(false)
  @Bean
  Words calendarWords() {
    return new Words("calendar");
  }

  @Bean
  BasePack basePack() {
    return BasePack.load();
  }

  @Bean
  LunarCalendar lunarCalendar(BasePack pack) {
    return new LunarCalendar(pack.lunarYears());
  }

  @Bean
  Festivals festivals(BasePack pack, LunarCalendar lunar) {
    return new Festivals(pack.festivals(), lunar);
  }

  @Bean
  WorkingCalendar workingCalendar(BasePack pack, Festivals festivals) {
    return new WorkingCalendar(pack.workingYears(), pack.legal(), festivals);
  }

  @Bean
  Unfolding unfolding(Festivals festivals) {
    return new Unfolding(festivals, Terms.CUSTOMARY);
  }
}
