package org.luoshi.app.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Banner;
import org.luoshi.app.frame.MenuCount;
import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Shell;
import org.luoshi.app.frame.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gathers what the layout needs from the request. */
@Component
class ShellFactory {
  /** The request attribute in which a later stage leaves who looks. */
  static final String VISITOR = Visitor.class.getName();

  private final List<MenuEntry> menu;
  private final MessageSource source;
  private final Assets assets;
  private final List<Banner> banners;
  private final List<MenuCount> counts;

  ShellFactory(
      List<MenuEntry> menu,
      MessageSource source,
      Assets assets,
      List<Banner> banners,
      List<MenuCount> counts) {
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::position)).toList();
    this.source = source;
    this.assets = assets;
    this.banners = banners;
    this.counts = counts;
  }

  Shell shell(HttpServletRequest request) {
    Locale locale = RequestContextUtils.getLocale(request);
    Visitor visitor =
        request.getAttribute(VISITOR) instanceof Visitor known ? known : Visitor.NOBODY;
    List<MenuEntry> seen =
        visitor.name() == null
            ? List.of()
            : menu.stream().filter(entry -> sees(visitor, entry)).toList();
    return new Shell(
        locale,
        visitor,
        seen,
        counts(seen, locale),
        path(request),
        csrf(request),
        told(request, "notice", locale),
        told(request, "error", locale),
        banner(locale),
        source,
        assets::address);
  }

  private @Nullable String banner(Locale locale) {
    return banners.stream()
        .map(Banner::key)
        .filter(Objects::nonNull)
        .findFirst()
        .map(key -> source.getMessage(key, null, locale))
        .orElse(null);
  }

  private Map<String, Shell.Count> counts(List<MenuEntry> seen, Locale locale) {
    Map<String, Shell.Count> found = new HashMap<>();
    for (MenuCount count : counts) {
      if (seen.stream().anyMatch(entry -> entry.path().equals(count.path()))) {
        long waits = count.count();
        if (waits > 0) {
          String words = source.getMessage(count.key(), new Object[] {waits}, locale);
          found.put(count.path(), new Shell.Count(waits, words));
        }
      }
    }
    return found;
  }

  private static boolean sees(Visitor visitor, MenuEntry entry) {
    return entry.right() == null || visitor.may(entry.right());
  }

  /** After an error the request's own path is that of the error page. */
  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed instanceof String path ? path : request.getRequestURI();
  }

  private static Shell.Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
        : new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "");
  }

  private @Nullable String told(HttpServletRequest request, String kind, Locale locale) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(kind) instanceof MessageSourceResolvable message
        ? source.getMessage(message, locale)
        : null;
  }
}
