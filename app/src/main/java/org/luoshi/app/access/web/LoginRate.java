package org.luoshi.app.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** At most so many login attempts a minute from one address; whoever tries more is told to wait. */
final class LoginRate extends OncePerRequestFilter {
  private static final long WINDOW = 60_000;
  private static final int MOST_ADDRESSES = 50_000;
  private static final RequestMatcher LOGIN =
      PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login");

  private record Count(long since, int attempts) {}

  private final int most;
  private final LongSupplier milliseconds;
  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  LoginRate(int most, LongSupplier milliseconds) {
    this.most = most;
    this.milliseconds = milliseconds;
  }

  /** Asks as the login itself does: {@code /%6Cogin} is the same address. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !LOGIN.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isTooMany(request.getRemoteAddr())) {
      response.setHeader("Retry-After", "60");
      response.sendError(429);
      return;
    }
    chain.doFilter(request, response);
  }

  boolean isTooMany(String address) {
    long now = milliseconds.getAsLong();
    if (counts.size() > MOST_ADDRESSES) {
      counts.values().removeIf(count -> now - count.since() > WINDOW);
    }
    Count count =
        counts.merge(
            address,
            new Count(now, 1),
            (old, fresh) ->
                now - old.since() > WINDOW ? fresh : new Count(old.since(), old.attempts() + 1));
    return count.attempts() > most;
  }
}
