package org.luoshi.app.record.web;

import org.luoshi.app.duty.OccurrenceAction;
import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words, its line of the menu, and what it adds to occurrences. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
  @Bean
  Words recordWords() {
    return new Words("record");
  }

  @Bean
  MenuEntry recordsMenu() {
    return new MenuEntry("menu.records", "/records", 60, "SEE_RECORDS");
  }

  /** Taking down what was done for an occurrence. */
  @Bean
  OccurrenceAction recordIt() {
    return new Way("occurrence.action.record", "WRITE_RECORDS", true, "/records/add?occurrence=");
  }

  /** The records that count for an occurrence. */
  @Bean
  OccurrenceAction itsRecords() {
    return new Way("occurrence.action.records", "SEE_RECORDS", false, "/records?occurrence=");
  }

  private record Way(String key, String right, boolean forOpen, String beginning)
      implements OccurrenceAction {
    @Override
    public String path(long occurrence) {
      return beginning + occurrence;
    }
  }
}
