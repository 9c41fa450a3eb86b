package org.luoshi.app.workbench.web;

import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words and line of the menu. */
@Configuration(proxyBeanMethods = false)
class WorkbenchConfiguration {
  @Bean
  Words workbenchWords() {
    return new Words("workbench");
  }

  @Bean
  MenuEntry workMenu() {
    return new MenuEntry("menu.work", "/work", 5, "SEE_PLANS", "/(duties|occurrences)/.*");
  }
}
