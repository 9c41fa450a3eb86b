package org.luoshi.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.LoggedIn;
import org.luoshi.app.access.Needs;
import org.luoshi.app.access.Scope;
import org.luoshi.app.frame.Open;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every request against the right that its handler names; one that names none is refused. */
final class RightsInterceptor implements HandlerInterceptor {
  private final Audit audit;

  RightsInterceptor(Audit audit) {
    this.audit = audit;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Open.class)) {
      return true;
    }
    Scope scope = Scope.current();
    if (scope.account() != null && method.hasMethodAnnotation(LoggedIn.class)) {
      return true;
    }
    Needs needs = method.getMethodAnnotation(Needs.class);
    if (needs != null && scope.may(needs.value())) {
      return true;
    }
    audit.refused(
        "request",
        null,
        request.getMethod() + " " + request.getRequestURI().replaceAll("\\d+", "*"));
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
    return false;
  }
}
