package org.luoshi.app.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.luoshi.app.access.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session ends when nobody has used it for a while, and in any case after so many hours. */
@Component
class SessionEnd {

  private final Duration longest;

  SessionEnd(@Value("${luoshi.session-longest:12h}") Duration longest) {
    this.longest = longest;
  }

  AuthenticationSuccessHandler begin() {
    return (request, response, authentication) -> {
      HttpSession session = request.getSession();
      session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
      String browser = request.getHeader("User-Agent");
      session.setAttribute(
          Sessions.BROWSER,
          browser == null ? "" : browser.substring(0, Math.min(200, browser.length())));
      response.sendRedirect("/");
    };
  }

  OncePerRequestFilter filter() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && isOver(session)) {
          session.invalidate();
          response.sendRedirect("/login?over");
          return;
        }
        chain.doFilter(request, response);
      }
    };
  }

  private boolean isOver(HttpSession session) {
    return System.currentTimeMillis() - session.getCreationTime() > longest.toMillis();
  }
}
