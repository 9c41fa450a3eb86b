package org.luoshi.app.search.web;

import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
  @Bean
  Words searchWords() {
    return new Words("search");
  }
}
