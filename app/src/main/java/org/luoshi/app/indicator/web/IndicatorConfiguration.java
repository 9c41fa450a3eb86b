package org.luoshi.app.indicator.web;

import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Words;
import org.luoshi.app.plan.PlanLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage's words, its line of the menu and its link on the page of a plan. */
@Configuration(proxyBeanMethods = false)
class IndicatorConfiguration {
  @Bean
  Words indicatorWords() {
    return new Words("indicator");
  }

  @Bean
  MenuEntry boardMenu() {
    return new MenuEntry("menu.board", "/board", 6, "SEE_RECORDS", "/plans/\\d+/board(/.*)?");
  }

  @Bean
  PlanLink boardLink() {
    return new PlanLink("board.link", "/board", "SEE_RECORDS");
  }
}
