package org.luoshi.app.plan.web;

import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words and its line of the menu. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {
  @Bean
  Words planWords() {
    return new Words("plan");
  }

  @Bean
  MenuEntry plansMenu() {
    return new MenuEntry("menu.plans", "/plans", 40, "SEE_PLANS", "/drafts/.*");
  }
}
