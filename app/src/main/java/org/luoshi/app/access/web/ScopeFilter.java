package org.luoshi.app.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.app.access.Member;
import org.luoshi.app.access.Scope;
import org.luoshi.app.access.Seat;
import org.luoshi.app.access.Seats;
import org.luoshi.app.frame.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the request its scope: the seat chosen in this session, or else the first. */
final class ScopeFilter extends OncePerRequestFilter {
  /** Session attribute: number of the chosen seat. */
  static final String SEAT = "luoshi.seat";

  private final Seats seats;
  private final MessageSource words;

  ScopeFilter(Seats seats, MessageSource words) {
    this.seats = seats;
    this.words = words;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Member member)) {
      chain.doFilter(request, response);
      return;
    }
    List<Seat> all = seats.of(member.account());
    Seat seat = chosen(all, request.getSession(false));
    request.setAttribute(Visitor.class.getName(), new MemberVisitor(member, all, seat, words));
    Scope scope = Scope.of(member.account(), member.loginName(), seat, request.getRemoteAddr());
    if (member.mustChange() && !isOpenBeforeChange(request)) {
      response.sendRedirect("/password");
      return;
    }
    pass(scope, request, response, chain);
  }

  private static void pass(
      Scope scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      scope.run(
          () -> {
            try {
              chain.doFilter(request, response);
              return null;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            } catch (ServletException e) {
              throw new Carried(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    } catch (Carried e) {
      throw e.inner;
    }
  }

  /** Carries a checked exception through a function that declares none. */
  private static final class Carried extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final ServletException inner;

    Carried(ServletException inner) {
      super(inner);
      this.inner = inner;
    }
  }

  private static boolean isOpenBeforeChange(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals("/password")
        || path.equals("/logout")
        || path.equals("/language")
        || path.equals("/error");
  }

  private static @Nullable Seat chosen(List<Seat> all, @Nullable HttpSession session) {
    Object id = session == null ? null : session.getAttribute(SEAT);
    return all.stream()
        .filter(seat -> id instanceof Long chosen && seat.id() == chosen)
        .findFirst()
        .orElse(all.isEmpty() ? null : all.getFirst());
  }
}
