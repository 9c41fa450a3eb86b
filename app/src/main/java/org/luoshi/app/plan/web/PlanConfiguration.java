package org.luoshi.app.plan.web;

import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {
  @Bean
  Words planWords() {
    return new Words("plan");
  }
}
