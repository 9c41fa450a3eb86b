package org.luoshi.app.document.web;

import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words and its place in the menu. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
  @Bean
  Words documentWords() {
    return new Words("document");
  }

  @Bean
  MenuEntry documentsMenu() {
    return new MenuEntry("menu.documents", "/documents", 30, "WRITE_PLANS");
  }
}
