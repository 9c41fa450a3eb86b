package org.luoshi.app.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The chosen language, in a cookie that is Secure when the choice came by TLS. */
final class LanguageCookie implements LocaleResolver {
  private final CookieLocaleResolver plain;
  private final CookieLocaleResolver secure;

  /**
   * The cookie.
   *
   * @param otherwise the language of a request without it
   */
  LanguageCookie(Function<HttpServletRequest, Locale> otherwise) {
    plain = cookie(otherwise, false);
    secure = cookie(otherwise, true);
  }

  private static CookieLocaleResolver cookie(
      Function<HttpServletRequest, Locale> otherwise, boolean secure) {
    CookieLocaleResolver cookie = new CookieLocaleResolver("luoshi-language");
    cookie.setCookieMaxAge(Duration.ofDays(365));
    cookie.setCookieHttpOnly(true);
    cookie.setCookieSecure(secure);
    cookie.setCookieSameSite("Lax");
    cookie.setRejectInvalidCookies(false);
    cookie.setDefaultLocaleFunction(otherwise);
    return cookie;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return plain.resolveLocale(request);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    (request.isSecure() ? secure : plain).setLocale(request, response, locale);
  }
}
