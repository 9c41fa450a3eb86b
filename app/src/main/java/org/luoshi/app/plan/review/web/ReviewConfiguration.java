package org.luoshi.app.plan.review.web;

import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The review's words. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {
  @Bean
  Words reviewWords() {
    return new Words("review");
  }
}
