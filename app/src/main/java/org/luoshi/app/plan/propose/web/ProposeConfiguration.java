package org.luoshi.app.plan.propose.web;

import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of importing. */
@Configuration(proxyBeanMethods = false)
class ProposeConfiguration {
  @Bean
  Words proposeWords() {
    return new Words("propose");
  }
}
