package org.luoshi.app.document.web;

import jakarta.servlet.MultipartConfigElement;
import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The stage's words, and the largest upload. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
  /** What a form holds beside the file. */
  private static final DataSize BESIDE = DataSize.ofMegabytes(1);

  @Bean
  Words documentWords() {
    return new Words("document");
  }

  @Bean
  MenuEntry documentsMenu() {
    return new MenuEntry("menu.documents", "/documents", 30, "WRITE_PLANS");
  }

  /** No form of the house takes more than the largest document. */
  @Bean
  MultipartConfigElement multipartConfig(@Value("${luoshi.documents.limit}") DataSize limit) {
    MultipartConfigFactory factory = new MultipartConfigFactory();
    factory.setMaxFileSize(limit);
    factory.setMaxRequestSize(DataSize.ofBytes(limit.toBytes() + BESIDE.toBytes()));
    return factory.createMultipartConfig();
  }
}
