package org.luoshi.app.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.luoshi.app.frame.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Chinese or English. */
@Controller
class LanguageController {
  private final LocaleResolver locales;

  LanguageController(LocaleResolver locales) {
    this.locales = locales;
  }

  @Open
  @PostMapping("/language")
  String choose(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    locales.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.CHINESE);
    return "redirect:" + (isOwnPath(back) ? back : "/");
  }

  /** A path of this server; anything that a browser may take for another host leads home. */
  private static boolean isOwnPath(String path) {
    return path.matches("/(?![/\\\\])[\\w\\-./]*");
  }
}
