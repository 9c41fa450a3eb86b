package org.luoshi.app.record.web;

import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
  @Bean
  Words recordWords() {
    return new Words("record");
  }
}
