package org.luoshi.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Who reads {@code /prometheus}: this machine, or whoever has the token of {@code
 * LUOSHI_METRICS_TOKEN}. A request that was passed on by a proxy does not come from this machine.
 */
@Configuration(proxyBeanMethods = false)
class MetricsDoor {
  private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "Via");

  @Bean
  @Order(1)
  SecurityFilterChain metrics(HttpSecurity http, @Value("${luoshi.metrics-token:}") String token) {
    return http.securityMatcher("/prometheus")
        .authorizeHttpRequests(
            requests ->
                requests
                    .anyRequest()
                    .access(
                        (who, asked) ->
                            new AuthorizationDecision(
                                isFromHere(asked.getRequest())
                                    || hasToken(asked.getRequest(), token))))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
        .build();
  }

  private static boolean isFromHere(HttpServletRequest request) {
    try {
      return PASSED_ON.stream().noneMatch(header -> request.getHeader(header) != null)
          && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean hasToken(HttpServletRequest request, String token) {
    String given = request.getHeader("Authorization");
    return !token.isBlank()
        && given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }
}
