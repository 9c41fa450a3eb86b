package org.luoshi.app.access.web;

import java.util.List;
import org.luoshi.app.access.Audit;
import org.luoshi.app.access.Logins;
import org.luoshi.app.access.Seats;
import org.luoshi.app.frame.MenuEntry;
import org.luoshi.app.frame.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The guard at the door of every request. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** Nothing from another host, no inline script or style, in nobody's frame. */
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Bean
  Words accessWords() {
    return new Words("access");
  }

  @Bean
  MenuEntry accountsMenu() {
    return new MenuEntry("menu.accounts", "/accounts", 900, "SEE_ACCOUNTS");
  }

  @Bean
  MenuEntry auditMenu() {
    return new MenuEntry("menu.audit", "/audit", 910, "SEE_AUDIT");
  }

  @Bean
  AuthenticationManager authentication(Logins logins) {
    return new ProviderManager(List.of(new LoginCheck(logins)));
  }

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http,
      Seats seats,
      MessageSource words,
      SessionEnd sessionEnd,
      @Value("${luoshi.login-attempts-per-minute:20}") int attempts) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/login", "/language", "/error", "/assets/**", "/health/**", "/feeds/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .failureUrl("/login?refused")
                    .successHandler(sessionEnd.begin()))
        .logout(
            logout ->
                logout
                    .logoutUrl("/logout")
                    .logoutSuccessUrl("/login?out")
                    // what was typed and not saved belongs to nobody who comes after
                    .addLogoutHandler(
                        (request, response, who) ->
                            response.setHeader("Clear-Site-Data", "\"storage\"")))
        .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
        .anonymous(anonymous -> anonymous.disable())
        .requestCache(cache -> cache.disable())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .httpStrictTransportSecurity(tls -> tls.includeSubDomains(false))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy("camera=(), geolocation=(), microphone=()")))
        .addFilterBefore(
            new LoginRate(attempts, System::currentTimeMillis),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(new ScopeFilter(seats, words), AuthorizationFilter.class)
        .addFilterBefore(sessionEnd.filter(), AuthorizationFilter.class)
        .build();
  }

  @Bean
  WebMvcConfigurer rights(Audit audit) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RightsInterceptor(audit));
      }
    };
  }
}
