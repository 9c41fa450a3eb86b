package org.luoshi.app.frame.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.luoshi.app.frame.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * While what the house stands on gives way, a request ends with a page that says so and one line in
 * the log: nothing was done, come back later. Stands around everything that asks the database,
 * sessions included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Outage extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(Outage.class);
  private static final int SECONDS = 5;

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final Map<OutageKind, Long> reported = new ConcurrentHashMap<>();
  private final TemplateEngine pages;
  private final ShellFactory shells;
  private final LocaleResolver locales;

  Outage(TemplateEngine pages, ShellFactory shells, LocaleResolver locales) {
    this.pages = pages;
    this.shells = shells;
    this.locales = locales;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      OutageKind kind = OutageKind.of(e);
      if (kind == null || (response.isCommitted() && !isWithoutPage(response))) {
        throw e;
      }
      report(kind, e);
      if (!response.isCommitted()) {
        tell(kind, request, response);
      }
    }
  }

  /** A redirect stands: what was asked for is done, only the session was not looked up again. */
  private static boolean isWithoutPage(HttpServletResponse response) {
    return response.getStatus() >= HttpServletResponse.SC_MULTIPLE_CHOICES;
  }

  /** Once a minute: every request fails while it lasts. */
  private void report(OutageKind kind, Exception failure) {
    long now = System.nanoTime();
    Long last = reported.get(kind);
    if ((last == null || now - last > MINUTE) && Objects.equals(reported.put(kind, now), last)) {
      log.warn("{}: {}", kind.line(), kind.reason(failure));
    }
  }

  private void tell(OutageKind kind, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.removeAttribute(Visitor.class.getName());
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
    response.resetBuffer();
    response.setStatus(kind.status());
    response.setIntHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    new JteView(pages, shells, "frame/error.jte")
        .render(
            Map.of("page", new Failure(kind.status(), "error." + kind.status())),
            request,
            response);
  }
}
