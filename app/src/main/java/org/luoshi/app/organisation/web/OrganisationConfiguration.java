package org.luoshi.app.organisation.web;

import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words and lines of the menu. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
  @Bean
  Words organisationWords() {
    return new Words("organisation");
  }

  @Bean
  MenuEntry organisationsMenu() {
    return new MenuEntry("menu.organisations", "/organisations", 10, "SEE_ORGANISATIONS");
  }

  @Bean
  MenuEntry peopleMenu() {
    return new MenuEntry("menu.people", "/people", 20, "SEE_PEOPLE");
  }
}
