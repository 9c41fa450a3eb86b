package org.luoshi.app.duty.web;

import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {
  @Bean
  Words dutyWords() {
    return new Words("duty");
  }
}
