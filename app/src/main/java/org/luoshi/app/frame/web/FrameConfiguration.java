package org.luoshi.app.frame.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Locale;
import org.luoshi.app.frame.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/** Pages, words and languages. */
@Configuration(proxyBeanMethods = false)
class FrameConfiguration {
  /** Pages were compiled when the project was built. */
  @Bean
  TemplateEngine pages() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ViewResolver pageResolver(TemplateEngine pages, ShellFactory shells) {
    return (name, locale) ->
        name.startsWith("redirect:") || name.startsWith("forward:")
            ? null
            : new JteView(pages, shells, name + ".jte");
  }

  @Bean
  Words frameWords() {
    return new Words("frame");
  }

  @Bean
  MessageSource messageSource(List<Words> words) {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    words.forEach(stage -> source.addBasenames("messages/" + stage.name()));
    source.setDefaultEncoding("UTF-8");
    source.setDefaultLocale(Locale.CHINESE);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }

  /** What the visitor chose, or else Chinese, unless the browser speaks English and no Chinese. */
  @Bean
  LocaleResolver localeResolver() {
    return new LanguageCookie(FrameConfiguration::spoken);
  }

  private static Locale spoken(jakarta.servlet.http.HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.CHINESE;
    }
    List<Locale> locales = java.util.Collections.list(request.getLocales());
    boolean chinese = locales.stream().anyMatch(locale -> locale.getLanguage().equals("zh"));
    boolean english = locales.stream().anyMatch(locale -> locale.getLanguage().equals("en"));
    return english && !chinese ? Locale.ENGLISH : Locale.CHINESE;
  }
}
