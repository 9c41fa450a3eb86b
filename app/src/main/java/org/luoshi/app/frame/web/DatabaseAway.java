package org.luoshi.app.frame.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.frame.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * While the database is away a request ends with 503 and a page that says so: nothing was done,
 * come back in a moment. Stands around everything that asks the database, sessions included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAway extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);
  private static final int SECONDS = 5;

  /** Shut down, crashed, starting up, or out of connections. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

  private final TemplateEngine pages;
  private final ShellFactory shells;
  private final LocaleResolver locales;

  DatabaseAway(TemplateEngine pages, ShellFactory shells, LocaleResolver locales) {
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
      SQLException reason = reason(e);
      if (reason == null || response.isCommitted()) {
        throw e;
      }
      log.warn("the database is away: {}", reason.getMessage());
      tell(request, response);
    }
  }

  private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.removeAttribute(Visitor.class.getName());
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setIntHeader("Retry-After", SECONDS);
    response.setHeader("Cache-Control", "no-store");
    new JteView(pages, shells, "frame/error.jte")
        .render(Map.of("page", new Failure(503, "error.503")), request, response);
  }

  /** What the database or the way to it said; null when the failure is another. */
  static @Nullable SQLException reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isAway(sql)) {
        return sql;
      }
    }
    return null;
  }

  private static boolean isAway(SQLException sql) {
    String state = sql.getSQLState();
    return sql instanceof SQLTransientConnectionException
        || (state == null
            ? "Connection is closed".equals(sql.getMessage())
            : state.startsWith("08") || STATES.contains(state));
  }
}
